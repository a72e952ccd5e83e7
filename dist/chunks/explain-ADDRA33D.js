import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-YEGPXWWT.js";import{h as j}from"./chunk-H4JTTIM6.js";import"./chunk-BOD6L23U.js";import{d as b,h as w,p as x,q as c,v as f,w as S}from"./chunk-BFPZZQWL.js";import{a as P}from"./chunk-L3FUNYAD.js";import{a as v}from"./chunk-KWLXKHAL.js";import{a as k}from"./chunk-X6THFZEO.js";import{d as u}from"./chunk-4MHVRAIF.js";import{a as C}from"./chunk-SOHWTLD7.js";import{a as m,b as y,d as h}from"./chunk-TUWJUSEG.js";import{c as l}from"./chunk-CC3KXHF5.js";import"./chunk-QTFLI5Q3.js";function R({check:e,when:n,needs:r,expect:o,place:t}){let s=[`- source: ${e.source}`,`- written in: ${t.path}${t.line===null?"":`:${t.line}`}`,`- severity: ${e.severity}`,`- stage: ${e.stage}`,`- timeout: ${e.timeoutMs/1e3} s`,...g("applies when",n.map(d)),...g("runs after",r),...g("owner",e.owner===null?[]:[e.owner])],i=o.map(a=>`- ${l(d(a))}`);return`${[`## ${e.id}

${l(e.title)}`,s.join(`
`),i.length>0?`It passes when:

${i.join(`
`)}`:"",e.help===null?"":l(e.help)].filter(a=>a!=="").join(`

`)}
`}function g(e,n){return n.length===0?[]:[`- ${e}: ${l(n.join(", "))}`]}function F(e){let n=[...S(e).entries.keys()].map(r=>`\`${r}\``);return`## ${e.name}

${e.summary}. Checks: ${n.join(", ")}.

\`\`\`yaml
${e.text.trim()}
\`\`\`
`}function E({id:e,severity:n,group:r,message:o,help:t}){return`## ${e}

${o}. ${t}

- severity: ${n}
- group: ${r}

Forbid it with \`forbid: ${e}\` in a \`scan\` check. To keep one, say why in a comment on its line or the line above:
\`gate-ignore: ${e} \u2014 reason\`.
`}function z(e){let n={[e.name]:e.main,...e.fields};return`${[`## ${e.name}

${e.summary}`,`### Fields of ${e.name}

${W(n)}`,e.subjects.length>0?`### Subjects of ${e.name}

${O(e)}`:"",e.later.length>0?`Not in this version: ${e.later.map(o=>`\`${o}\``).join(", ")}.`:""].filter(o=>o!=="").join(`

`)}
`}function W(e,n=new Set){let r=b(w(e),{io:"input",unrepresentable:"any"}),t=Object.entries(r.properties??{}).map(([s,i])=>[`\`${s}\``,A(i,n.has(s)),i.description??""]);return M(["Field","Default","Meaning"],t)}function A(e,n){if(n)return"by source";let r=e.default;return r===void 0||Array.isArray(r)&&r.length===0?"":`\`${String(r)}\``}function O({subjects:e}){return M(["Subject","Value","Meaning"],e.map(({name:n,dimension:r,summary:o})=>[`\`${n}\``,r,o]))}function M(e,n){return[e,e.map(()=>"---"),...n].map(o=>`| ${o.map(D).join(" | ")} |`).join(`
`)}function D(e){return e.replaceAll("|","\\|")}async function ue({args:e,cwd:n,env:r,stdout:o}){let{values:t,words:s}=P(e,{values:["config","root"],switches:[],maxWords:1}),[i]=s;if(i===void 0)throw new m("explain: what is to be explained?","Name a rule, preset, source or check: readiness explain scan");let p=L(i),a=await U({path:t.config,root:v(t.root,n),env:r},p.length>0),N=a.filter(({check:T})=>T.id===i).map(R),$=[...p,...N];if($.length===0)throw B(i,a);return o.write($.join(`
`)),h.ready}function L(e){return[...u.filter(({id:n})=>n===e).map(E),...f.filter(({name:n})=>n===e).map(F),...c.filter(({name:n})=>n===e).map(z)]}async function U({path:e,root:n,env:r},o){try{return(await j({files:k(n),path:e,sources:c,env:r})).checks}catch(t){if((t instanceof m||o&&t instanceof y)&&e===null)return[];throw t}}function B(e,n){if(x.some(t=>t===e))return new m(`${e} is a source that is not in this version`,"See readiness list sources.");let r=[...n.map(({check:t})=>t.id),...c.map(({name:t})=>t),...f.map(({name:t})=>t),...u.map(({id:t})=>t)],o=C(e,r);return new m(`${e} is no rule, preset, source or check`,o?`did you mean ${o}?`:"see readiness list rules, presets or sources, or the ids in the config")}export{ue as explain};
