import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var s=class extends Error{fix;constructor(r,t,n){super(r,n),this.name="UserError",this.fix=t}},i=class extends Error{mistakes;constructor(r){super(r.map(u).join(`
`)),this.name="ConfigError",this.mistakes=r}};function u({path:e,line:r,column:t,key:n,fact:l,fix:o}){return`${[e,r,t].filter(a=>a!==null).join(":")}: ${n===null?"":`${n}: `}${l} \u2014 ${o}`}export{s as a,i as b,u as c};
