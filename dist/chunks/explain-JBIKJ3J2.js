import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as T}from"./chunk-V3UBV2KY.js";import{a as y}from"./chunk-HM6Q4TDH.js";import{h as A}from"./chunk-7DENTNZZ.js";import{F as O,G as M,H as g,S as $,U as f,k as d,q as R,x as v}from"./chunk-OI5DNCJR.js";import"./chunk-2E76RWCF.js";import"./chunk-NNY2FNST.js";import"./chunk-GCS3PKPE.js";import"./chunk-6ZSWHJBF.js";import"./chunk-OS27VVQA.js";import"./chunk-4CL3ZQFJ.js";import{a as E}from"./chunk-Q3WNC3MQ.js";import"./chunk-PDDL7ZXG.js";import{c as a}from"./chunk-ZUA2JOMH.js";import"./chunk-RZB3OT4F.js";import{a as S}from"./chunk-SQP4NH6O.js";import"./chunk-UDQYGYT5.js";import"./chunk-SUWKDADR.js";import"./chunk-H3XSO6VW.js";import{A as P,l as h}from"./chunk-O4QMRI7T.js";import{a as F}from"./chunk-FJPJXEHM.js";import"./chunk-TDR4IROM.js";import{a as k}from"./chunk-JJJOXQ7V.js";import"./chunk-6VZ2YPV6.js";import"./chunk-L5L2RMQF.js";import"./chunk-LTM6R7WF.js";import"./chunk-GZNZNXNJ.js";import{a as c,b as j}from"./chunk-B2AWIVVZ.js";import"./chunk-IUARUVSW.js";import"./chunk-UQDTFUC4.js";function z({check:e,when:n,needs:r,expect:o,place:t}){let s=[`- source: ${e.source}`,`- written in: ${t.path}${t.line===null?"":`:${t.line}`}`,`- severity: ${e.severity}`,`- stage: ${e.stage}`,`- timeout: ${d(e.timeoutMs)}`,...b("applies when",n.map(y)),...b("runs after",r),...b("owner",e.owner===null?[]:[e.owner])],i=o.map(m=>`- ${a(y(m))}`);return`${[`## ${e.id}

${a(e.title)}`,s.join(`
`),i.length>0?`It passes when:

${i.join(`
`)}`:"",e.help===null?"":a(e.help)].filter(m=>m!=="").join(`

`)}
`}function b(e,n){return n.length===0?[]:[`- ${e}: ${a(n.join(", "))}`]}function D(e){let n=[...f(e).entries.keys()].map(r=>`\`${r}\``);return`## ${e.name}

${e.summary}. Checks: ${n.join(", ")}.

${N(e.text)}`}function I(e,n){let r=[...f(e).entries],o=r.findIndex(([l])=>l===n),t=r[o]?.[1].keyAt.line;if(t===void 0)return null;let s=r[o+1]?.[1].keyAt.line,i=e.text.split(`
`).slice(t-1,s===void 0?void 0:s-1);return`## ${n}

A check of the preset ${e.name}.

${N(["checks:",...i].join(`
`))}`}function N(e){return`\`\`\`yaml
${e.trim()}
\`\`\`
`}function W({id:e,severity:n,group:r,message:o,help:t}){return`## ${e}

${o}. ${t}

- severity: ${n}
- group: ${r}${P.has(e)?`
- fix: \`readiness scan --fix --rule ${e}\` removes it where no person needs to decide`:""}

Forbid it with \`forbid: ${e}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${e} \u2014 reason\`.
`}function L({id:e,severity:n,group:r,message:o,help:t,languages:s,wanted:i,fix:l}){let m=[o??`${e} must not stand here`,...t===null?[]:[t]],p=[`- finds: ${V(i)}`,`- languages: ${s===null?"all":s.join(", ")}`,`- severity: ${n}`,`- group: ${r}`,...l===null?[]:[`- fix: ${l===""?"remove it":a(l)}`]];return`## ${e}

${a(m.join(". "))}

${p.join(`
`)}
`}function V(e){switch(e.kind){case"pattern":return`the pattern ${a(e.pattern)}`;case"literal":return`the text ${a(e.literal)}`;case"regex":return`the regex /${a(e.source)}/${e.flags}`}}function B(e){let n={[e.name]:e.main,...e.fields};return`${[`## ${e.name}

${e.summary} It may take ${d(e.defaultTimeoutMs)}, unless \`timeout\` says otherwise.`,`### Fields of ${e.name}

${Y(n)}`,e.subjects.length>0?`### Subjects of ${e.name}

${_(e)}`:"",e.later.length>0?`Not in this version: ${e.later.map(o=>`\`${o}\``).join(", ")}.`:""].filter(o=>o!=="").join(`

`)}
`}function Y(e,n=new Set){let r=R(v(e),{io:"input",unrepresentable:"any"}),t=Object.entries(r.properties??{}).map(([s,i])=>[`\`${s}\``,Z(i,n.has(s)),i.description??""]);return U(["Field","Default","Meaning"],t)}function Z(e,n){if(n)return"by source";let r=e.default;return r===void 0||Array.isArray(r)&&r.length===0?"":`\`${String(r)}\``}function _({subjects:e}){return U(["Subject","Value","Meaning"],e.map(({name:n,dimension:r,summary:o})=>[`\`${n}\``,r,o]))}function U(e,n){return[e,e.map(()=>"---"),...n].map(o=>`| ${o.map(q).join(" | ")} |`).join(`
`)}function q(e){return e.replaceAll("|","\\|")}async function Pe({args:e,cwd:n,env:r,stdout:o}){let{values:t,words:s}=T(e,{values:["config","root"],switches:[],maxWords:1}),[i]=s;if(i===void 0)throw new c("explain: what is to be explained?","Name a rule, preset, source or check: readiness explain scan");let l=G(i),m=await H({path:t.config,root:E(t.root,n),env:r},l.length>0),{checks:p=[]}=m??{},w=O(m?.settings),x=[...p.filter(({check:u})=>u.id===i).map(z),...w.filter(({id:u})=>u===i).map(L)],J=x.length>0?[]:$.flatMap(u=>I(u,i)??[]),C=[...l,...x,...J];if(C.length===0)throw K(i,[...p.map(({check:u})=>u.id),...w.map(({id:u})=>u)]);return o.write(C.join(`
`)),S.ready}function G(e){return[...h.filter(({id:n})=>n===e).map(W),...$.filter(({name:n})=>n===e).map(D),...g.filter(({name:n})=>n===e).map(B)]}async function H({path:e,root:n,env:r},o){try{return await A({files:F(n),path:e,sources:g,env:r})}catch(t){if((t instanceof c||o&&t instanceof j)&&e===null)return null;throw t}}function K(e,n){if(M.some(t=>t===e))return new c(`${e} is a source that is not in this version`,"See readiness list sources.");let r=[...n,...g.map(({name:t})=>t),...$.flatMap(t=>[t.name,...f(t).entries.keys()]),...h.map(({id:t})=>t)],o=k(e,r);return new c(`${e} is no rule, preset, source or check`,o?`did you mean ${o}?`:"see readiness list rules, presets or sources, or the ids in the config")}export{Pe as explain};
