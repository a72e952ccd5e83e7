import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{b as s,e as o}from"./chunk-PIJ5BAXZ.js";import{a}from"./chunk-HIH35UGO.js";import"./chunk-B3GURPU2.js";import"./chunk-PDDL7ZXG.js";import"./chunk-ZUA2JOMH.js";import{a as i}from"./chunk-RZB3OT4F.js";import"./chunk-UQDTFUC4.js";function $(n,t){return`${(n.length>0?n.slice(0,s).map(u):[f(t)]).join(`
`)}
${a(t.join(`
`))}
`}function u({path:n,line:t,column:e,key:r,fact:l,fix:m}){return o({level:"error",title:"The readiness config cannot be used",message:`${r===null?"":`${r}: `}${l}
${m}`,location:{...i(n),startLine:t,startColumn:e,endLine:t}})}function f(n){return o({level:"error",title:"The gate could not run",message:n.join(`
`),location:null})}export{$ as renderRefusal};
