import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as t,b as r}from"./chunk-A4RUB6QE.js";var n="\\p{Default_Ignorable_Code_Point}*",i=new RegExp(`(#${n}#${n}\\[)`,"gu"),o=new RegExp(`^((?:[\\s\\u0085\\ufeff]|\\p{Default_Ignorable_Code_Point})*:${n}:)`,"u");function u(e){return t(e).map(s).join(`
`)}function s(e){return r(e).replace(o,"$1\\").replace(i,"$1\\")}export{u as a};
