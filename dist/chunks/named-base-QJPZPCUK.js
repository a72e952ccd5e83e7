import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a}from"./chunk-P2Y7ITCZ.js";import"./chunk-B2AWIVVZ.js";import"./chunk-UQDTFUC4.js";export{a as namedBase};
