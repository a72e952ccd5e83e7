import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a}from"./chunk-EVYQ4A47.js";import"./chunk-TDNZGNP6.js";import"./chunk-QTFLI5Q3.js";export{a as namedBase};
