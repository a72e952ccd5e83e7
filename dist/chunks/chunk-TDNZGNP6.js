import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var o=class extends Error{fix;constructor(r,t,e){super(r,e),this.name="UserError",this.fix=t}},s=class extends Error{mistakes;constructor(r){super(r.map(c).join(`
`)),this.name="ConfigError",this.mistakes=r}};function c({path:n,line:r,column:t,key:e,fact:i,fix:l}){return`${[n,r,t].filter(a=>a!==null).join(":")}: ${e===null?"":`${e}: `}${i} \u2014 ${l}`}function d(n){return n instanceof Error&&"code"in n&&n.code==="ERR_MODULE_NOT_FOUND"}export{o as a,s as b,c,d};
