import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a,b,c}from"./chunk-I6I2OH6D.js";import"./chunk-SPG7V7IT.js";import"./chunk-UQDTFUC4.js";export{a as globMatcher,b as globRegex,c as takesAway};
