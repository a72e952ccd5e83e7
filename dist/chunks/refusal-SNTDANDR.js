import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as o}from"./chunk-OPFJVDEJ.js";import{a}from"./chunk-HTKKA25C.js";import{e as i}from"./chunk-A4RUB6QE.js";import"./chunk-QTFLI5Q3.js";function $(n,t){return`${(n.length>0?n.slice(0,10).map(u):[f(t)]).join(`
`)}
${a(t.join(`
`))}
`}function u({path:n,line:t,column:e,key:r,fact:s,fix:l}){return o({level:"error",title:"The readiness config cannot be used",message:`${r===null?"":`${r}: `}${s}
${l}`,location:{...i(n),startLine:t,startColumn:e,endLine:t}})}function f(n){return o({level:"error",title:"The gate could not run",message:n.join(`
`),location:null})}export{$ as renderRefusal};
