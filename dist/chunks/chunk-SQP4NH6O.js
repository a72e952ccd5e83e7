import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
var e={ready:0,notReady:1,wrongSetup:2,defect:3};export{e as a};
