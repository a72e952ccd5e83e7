import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-R2E3RMEE.js";import"./chunk-OMZOXZIW.js";import"./chunk-QTFLI5Q3.js";export{a as createGit};
