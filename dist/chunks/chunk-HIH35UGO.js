import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as t,b as r}from"./chunk-ZUA2JOMH.js";var n="\\p{Default_Ignorable_Code_Point}*",i=new RegExp(`(#${n}#${n}\\[)`,"gu"),o=new RegExp(`^((?:[\\s\\u0085\\ufeff]|\\p{Default_Ignorable_Code_Point})*:${n}:)`,"u");function u(e){return t(e).map(s).join(`
`)}function s(e){return r(e).replace(o,"$1\\").replace(i,"$1\\")}export{u as a};
