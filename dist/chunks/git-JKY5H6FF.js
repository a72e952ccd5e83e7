import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a}from"./chunk-3QQHL2JZ.js";import"./chunk-MTOCMMOL.js";import"./chunk-UQDTFUC4.js";export{a as createGit};
