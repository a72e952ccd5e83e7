import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var s=class extends Error{fix;constructor(e,t,r){super(e,r),this.name="UserError",this.fix=t}},o=class extends Error{mistakes;constructor(e){super(e.map(d).join(`
`)),this.name="ConfigError",this.mistakes=e}};function d({path:n,line:e,column:t,key:r,fact:i,fix:a}){return`${[n,e,t].filter(l=>l!==null).join(":")}: ${r===null?"":`${r}: `}${i} \u2014 ${a}`}var p={ready:0,notReady:1,wrongSetup:2,defect:3};export{s as a,o as b,d as c,p as d};
