import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{b as s,e as o}from"./chunk-KXTFST4H.js";import{a}from"./chunk-HTKKA25C.js";import"./chunk-F46DJKHJ.js";import"./chunk-XZBR2SCY.js";import{e as i}from"./chunk-A4RUB6QE.js";import"./chunk-QTFLI5Q3.js";function $(n,t){return`${(n.length>0?n.slice(0,s).map(u):[f(t)]).join(`
`)}
${a(t.join(`
`))}
`}function u({path:n,line:t,column:e,key:r,fact:l,fix:m}){return o({level:"error",title:"The readiness config cannot be used",message:`${r===null?"":`${r}: `}${l}
${m}`,location:{...i(n),startLine:t,startColumn:e,endLine:t}})}function f(n){return o({level:"error",title:"The gate could not run",message:n.join(`
`),location:null})}export{$ as renderRefusal};
