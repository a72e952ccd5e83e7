import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as h}from"./chunk-LZUG246P.js";import{f as M}from"./chunk-4PR5CT2B.js";import{B as P,C as O,D as g,I as $,K as f,b as k,d as R,y as d}from"./chunk-UMIT2YPA.js";import"./chunk-J5HIEKAI.js";import{c as a}from"./chunk-A4RUB6QE.js";import"./chunk-GXX3GRNJ.js";import{a as E}from"./chunk-TC74D6DK.js";import{a as F}from"./chunk-E6SR45FI.js";import{a as S}from"./chunk-XY5Y6G5E.js";import{c as y}from"./chunk-ND4D62VL.js";import{e as A}from"./chunk-OXSXYS32.js";import"./chunk-VLM7ANTM.js";import{a as v}from"./chunk-SOHWTLD7.js";import{a as m,b as j}from"./chunk-FTUO6UKC.js";import"./chunk-GHEGVQDZ.js";import"./chunk-QTFLI5Q3.js";function T({check:e,when:n,needs:r,expect:o,place:t}){let s=[`- source: ${e.source}`,`- written in: ${t.path}${t.line===null?"":`:${t.line}`}`,`- severity: ${e.severity}`,`- stage: ${e.stage}`,`- timeout: ${d(e.timeoutMs)}`,...b("applies when",n.map(h)),...b("runs after",r),...b("owner",e.owner===null?[]:[e.owner])],i=o.map(c=>`- ${a(h(c))}`);return`${[`## ${e.id}

${a(e.title)}`,s.join(`
`),i.length>0?`It passes when:

${i.join(`
`)}`:"",e.help===null?"":a(e.help)].filter(c=>c!=="").join(`

`)}
`}function b(e,n){return n.length===0?[]:[`- ${e}: ${a(n.join(", "))}`]}function z(e){let n=[...f(e).entries.keys()].map(r=>`\`${r}\``);return`## ${e.name}

${e.summary}. Checks: ${n.join(", ")}.

${I(e.text)}`}function D(e,n){let r=[...f(e).entries],o=r.findIndex(([l])=>l===n),t=r[o]?.[1].keyAt.line;if(t===void 0)return null;let s=r[o+1]?.[1].keyAt.line,i=e.text.split(`
`).slice(t-1,s===void 0?void 0:s-1);return`## ${n}

A check of the preset ${e.name}.

${I(["checks:",...i].join(`
`))}`}function I(e){return`\`\`\`yaml
${e.trim()}
\`\`\`
`}function N({id:e,severity:n,group:r,message:o,help:t}){return`## ${e}

${o}. ${t}

- severity: ${n}
- group: ${r}

Forbid it with \`forbid: ${e}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${e} \u2014 reason\`.
`}function W({id:e,severity:n,group:r,message:o,help:t,languages:s,wanted:i,fix:l}){let c=[o??`${e} must not stand here`,...t===null?[]:[t]],p=[`- finds: ${J(i)}`,`- languages: ${s===null?"all":s.join(", ")}`,`- severity: ${n}`,`- group: ${r}`,...l===null?[]:[`- fix: ${l===""?"remove it":a(l)}`]];return`## ${e}

${a(c.join(". "))}

${p.join(`
`)}
`}function J(e){switch(e.kind){case"pattern":return`the pattern ${a(e.pattern)}`;case"literal":return`the text ${a(e.literal)}`;case"regex":return`the regex /${a(e.source)}/${e.flags}`}}function L(e){let n={[e.name]:e.main,...e.fields};return`${[`## ${e.name}

${e.summary} It may take ${d(e.defaultTimeoutMs)}, unless \`timeout\` says otherwise.`,`### Fields of ${e.name}

${V(n)}`,e.subjects.length>0?`### Subjects of ${e.name}

${Z(e)}`:"",e.later.length>0?`Not in this version: ${e.later.map(o=>`\`${o}\``).join(", ")}.`:""].filter(o=>o!=="").join(`

`)}
`}function V(e,n=new Set){let r=k(R(e),{io:"input",unrepresentable:"any"}),t=Object.entries(r.properties??{}).map(([s,i])=>[`\`${s}\``,Y(i,n.has(s)),i.description??""]);return B(["Field","Default","Meaning"],t)}function Y(e,n){if(n)return"by source";let r=e.default;return r===void 0||Array.isArray(r)&&r.length===0?"":`\`${String(r)}\``}function Z({subjects:e}){return B(["Subject","Value","Meaning"],e.map(({name:n,dimension:r,summary:o})=>[`\`${n}\``,r,o]))}function B(e,n){return[e,e.map(()=>"---"),...n].map(o=>`| ${o.map(_).join(" | ")} |`).join(`
`)}function _(e){return e.replaceAll("|","\\|")}async function Re({args:e,cwd:n,env:r,stdout:o}){let{values:t,words:s}=E(e,{values:["config","root"],switches:[],maxWords:1}),[i]=s;if(i===void 0)throw new m("explain: what is to be explained?","Name a rule, preset, source or check: readiness explain scan");let l=q(i),c=await G({path:t.config,root:F(t.root,n),env:r},l.length>0),{checks:p=[]}=c??{},w=P(c?.settings),x=[...p.filter(({check:u})=>u.id===i).map(T),...w.filter(({id:u})=>u===i).map(W)],U=x.length>0?[]:$.flatMap(u=>D(u,i)??[]),C=[...l,...x,...U];if(C.length===0)throw H(i,[...p.map(({check:u})=>u.id),...w.map(({id:u})=>u)]);return o.write(C.join(`
`)),S.ready}function q(e){return[...y.filter(({id:n})=>n===e).map(N),...$.filter(({name:n})=>n===e).map(z),...g.filter(({name:n})=>n===e).map(L)]}async function G({path:e,root:n,env:r},o){try{return await M({files:A(n),path:e,sources:g,env:r})}catch(t){if((t instanceof m||o&&t instanceof j)&&e===null)return null;throw t}}function H(e,n){if(O.some(t=>t===e))return new m(`${e} is a source that is not in this version`,"See readiness list sources.");let r=[...n,...g.map(({name:t})=>t),...$.flatMap(t=>[t.name,...f(t).entries.keys()]),...y.map(({id:t})=>t)],o=v(e,r);return new m(`${e} is no rule, preset, source or check`,o?`did you mean ${o}?`:"see readiness list rules, presets or sources, or the ids in the config")}export{Re as explain};
