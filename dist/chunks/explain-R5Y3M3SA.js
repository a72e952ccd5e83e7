import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as y}from"./chunk-X5LWTVOA.js";import{d as v}from"./chunk-QSGMVLVZ.js";import"./chunk-GXX3GRNJ.js";import"./chunk-OF4V2SGV.js";import{B as f,C as P,D as p,I as d,K as u,c as k,g as S}from"./chunk-5NAOKEWY.js";import{a as A}from"./chunk-L3FUNYAD.js";import{a as M}from"./chunk-KWLXKHAL.js";import{c as R}from"./chunk-DDFVCLPM.js";import{c as $}from"./chunk-P24UUK25.js";import"./chunk-VKNHPX5T.js";import{a as j}from"./chunk-SOHWTLD7.js";import{a as m,b as w,d as x}from"./chunk-TUWJUSEG.js";import{c}from"./chunk-CC3KXHF5.js";import"./chunk-QTFLI5Q3.js";function F({check:e,when:n,needs:r,expect:o,place:t}){let s=[`- source: ${e.source}`,`- written in: ${t.path}${t.line===null?"":`:${t.line}`}`,`- severity: ${e.severity}`,`- stage: ${e.stage}`,`- timeout: ${f(e.timeoutMs)}`,...h("applies when",n.map(y)),...h("runs after",r),...h("owner",e.owner===null?[]:[e.owner])],i=o.map(a=>`- ${c(y(a))}`);return`${[`## ${e.id}

${c(e.title)}`,s.join(`
`),i.length>0?`It passes when:

${i.join(`
`)}`:"",e.help===null?"":c(e.help)].filter(a=>a!=="").join(`

`)}
`}function h(e,n){return n.length===0?[]:[`- ${e}: ${c(n.join(", "))}`]}function E(e){let n=[...u(e).entries.keys()].map(r=>`\`${r}\``);return`## ${e.name}

${e.summary}. Checks: ${n.join(", ")}.

${z(e.text)}`}function T(e,n){let r=[...u(e).entries],o=r.findIndex(([l])=>l===n),t=r[o]?.[1].keyAt.line;if(t===void 0)return null;let s=r[o+1]?.[1].keyAt.line,i=e.text.split(`
`).slice(t-1,s===void 0?void 0:s-1);return`## ${n}

A check of the preset ${e.name}.

${z(["checks:",...i].join(`
`))}`}function z(e){return`\`\`\`yaml
${e.trim()}
\`\`\`
`}function D({id:e,severity:n,group:r,message:o,help:t}){return`## ${e}

${o}. ${t}

- severity: ${n}
- group: ${r}

Forbid it with \`forbid: ${e}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${e} \u2014 reason\`.
`}function N(e){let n={[e.name]:e.main,...e.fields};return`${[`## ${e.name}

${e.summary} It may take ${f(e.defaultTimeoutMs)}, unless \`timeout\` says otherwise.`,`### Fields of ${e.name}

${O(n)}`,e.subjects.length>0?`### Subjects of ${e.name}

${U(e)}`:"",e.later.length>0?`Not in this version: ${e.later.map(o=>`\`${o}\``).join(", ")}.`:""].filter(o=>o!=="").join(`

`)}
`}function O(e,n=new Set){let r=k(S(e),{io:"input",unrepresentable:"any"}),t=Object.entries(r.properties??{}).map(([s,i])=>[`\`${s}\``,L(i,n.has(s)),i.description??""]);return W(["Field","Default","Meaning"],t)}function L(e,n){if(n)return"by source";let r=e.default;return r===void 0||Array.isArray(r)&&r.length===0?"":`\`${String(r)}\``}function U({subjects:e}){return W(["Subject","Value","Meaning"],e.map(({name:n,dimension:r,summary:o})=>[`\`${n}\``,r,o]))}function W(e,n){return[e,e.map(()=>"---"),...n].map(o=>`| ${o.map(B).join(" | ")} |`).join(`
`)}function B(e){return e.replaceAll("|","\\|")}async function be({args:e,cwd:n,env:r,stdout:o}){let{values:t,words:s}=A(e,{values:["config","root"],switches:[],maxWords:1}),[i]=s;if(i===void 0)throw new m("explain: what is to be explained?","Name a rule, preset, source or check: readiness explain scan");let l=J(i),a=await V({path:t.config,root:M(t.root,n),env:r},l.length>0),b=a.filter(({check:g})=>g.id===i).map(F),I=b.length>0?[]:d.flatMap(g=>T(g,i)??[]),C=[...l,...b,...I];if(C.length===0)throw Y(i,a);return o.write(C.join(`
`)),x.ready}function J(e){return[...$.filter(({id:n})=>n===e).map(D),...d.filter(({name:n})=>n===e).map(E),...p.filter(({name:n})=>n===e).map(N)]}async function V({path:e,root:n,env:r},o){try{return(await v({files:R(n),path:e,sources:p,env:r})).checks}catch(t){if((t instanceof m||o&&t instanceof w)&&e===null)return[];throw t}}function Y(e,n){if(P.some(t=>t===e))return new m(`${e} is a source that is not in this version`,"See readiness list sources.");let r=[...n.map(({check:t})=>t.id),...p.map(({name:t})=>t),...d.flatMap(t=>[t.name,...u(t).entries.keys()]),...$.map(({id:t})=>t)],o=j(e,r);return new m(`${e} is no rule, preset, source or check`,o?`did you mean ${o}?`:"see readiness list rules, presets or sources, or the ids in the config")}export{be as explain};
