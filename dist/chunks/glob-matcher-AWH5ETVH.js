import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a,b}from"./chunk-4USLR2LH.js";import"./chunk-SPG7V7IT.js";import"./chunk-UQDTFUC4.js";export{a as globMatcher,b as globRegex};
