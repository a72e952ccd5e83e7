import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-MYKOZK3O.js";import"./chunk-QTFLI5Q3.js";export default a();
