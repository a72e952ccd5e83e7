import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a}from"./chunk-DMO2ELCD.js";import"./chunk-UQDTFUC4.js";export{a as isInChange};
