import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var e={ready:0,notReady:1,wrongSetup:2,defect:3};export{e as a};
