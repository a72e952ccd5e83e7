import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-FK3C2IDA.js";import"./chunk-OMZOXZIW.js";import"./chunk-66HWJW32.js";import"./chunk-QTFLI5Q3.js";export{a as createGit};
