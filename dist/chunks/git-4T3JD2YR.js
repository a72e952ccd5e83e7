import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-JYOT46W6.js";import"./chunk-OMZOXZIW.js";import"./chunk-QTFLI5Q3.js";export{a as createGit};
