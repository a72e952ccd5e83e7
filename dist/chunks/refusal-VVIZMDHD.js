import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as i,u as a,w as s,z as o}from"./chunk-SZBDRJYD.js";import"./chunk-UQDTFUC4.js";function $(n,t){return`${(n.length>0?n.slice(0,s).map(u):[f(t)]).join(`
`)}
${a(t.join(`
`))}
`}function u({path:n,line:t,column:e,key:r,fact:l,fix:m}){return o({level:"error",title:"The readiness config cannot be used",message:`${r===null?"":`${r}: `}${l}
${m}`,location:{...i(n),startLine:t,startColumn:e,endLine:t}})}function f(n){return o({level:"error",title:"The gate could not run",message:n.join(`
`),location:null})}export{$ as renderRefusal};
