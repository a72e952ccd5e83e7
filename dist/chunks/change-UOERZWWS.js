import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{c as a}from"./chunk-UG3ZZYSF.js";import"./chunk-UQDTFUC4.js";export{a as readChange};
