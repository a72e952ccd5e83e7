import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as se}from"./chunk-PTBKTRZV.js";import{a as ae}from"./chunk-ZPFFTMF6.js";import{j as f,k as C,l as W,m as P,n as T,o as S,p as ee,q as te,r as N,s as ne,t as re,u as j,w as oe,x as ie}from"./chunk-T6QNBRZJ.js";import{a as A}from"./chunk-HTKKA25C.js";import{b as h,c as E,d as M,e as k,f as F,g as _,h as X,i as Y,j as Z,m as Q}from"./chunk-F46DJKHJ.js";import{a as w,b as $,c,f as J}from"./chunk-A4RUB6QE.js";import{a as K,b as G}from"./chunk-NHHTNGLP.js";import{a as V}from"./chunk-TDNZGNP6.js";import{mkdirSync as lt,writeFileSync as ct}from"node:fs";import{dirname as ut}from"node:path";function ln(e){le(e,"")}function cn(e,t){le(e,t)}function le(e,t){try{lt(ut(e),{recursive:!0}),ct(e,t)}catch(n){let r=n instanceof Error?n.message:String(n);throw new V(`${e}: the report cannot be written (${r})`,"name a file in a folder that can be written",{cause:n})}}import{lstatSync as pt}from"node:fs";var mt=2e6;function fn(e){let t=new G(e),n={path:null,text:null};return r=>(r!==n.path&&Object.assign(n,{path:r,text:dt(r)?ft(e,r,t):null}),n.text)}function dt(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function ft(e,t,n){let r=`${e}/${t}`;if(!n.holdsFile(t,r))return null;try{return pt(r).size>mt?null:Buffer.from(K(r)).toString("utf8")}catch{return null}}var gt=6,ht=200,yt=e=>e===0?"":`\x1B[${e}A\r\x1B[J`;function ce({write:e,columns:t,now:n,every:r}){let o=null,i=0,s=null,a=()=>{let l=o===null?[]:wt(o,n()).map(u=>oe(u,t-1));e(yt(i)+l.map(u=>`${u}
`).join("")),i=l.length};return{show(l){o=l,s??=r(ht,a),a()},clear(){s?.(),s=null,o=null,i>0&&a()}}}function wt({total:e,done:t,running:n},r){let o=n.slice(0,gt),i=o.map(({check:a,sinceMs:l})=>`  ${c(a.title)}  ${kt(r-l)}`),s=n.length-o.length;return[`${t} of ${e} checks done`,...i,...s>0?[`  and ${s} more`]:[]]}function kt(e){let t=Math.floor(Math.max(0,e)/1e3)*1e3;return t<6e4?`${t/1e3} s`:f(t)}function ue(e,{done:t,total:n}){switch(e.kind){case"planned":return`${n} ${n===1?"check":"checks"} to run`;case"started":return A(`started: ${c(e.check.title)}`);case"finished":{let{status:r,title:o,durationMs:i}=e.result;return A(`${r}: ${c(o)}  ${f(i)}  (${t} of ${n})`)}default:return e}}function Ln(e){let t=e.isTerminal?ce(e):null,n={total:0,done:0,running:[]};return{onProgress:r=>{n=xt(n,r),t===null?e.write(`${ue(r,n)}
`):t.show(n)},stop:()=>t?.clear()}}function xt(e,t){let{total:n,done:r,running:o}=e;switch(t.kind){case"planned":return{total:t.checks.length,done:0,running:[]};case"started":return{total:n,done:r,running:[...o,{check:t.check,sinceMs:t.atMs}]};case"finished":return{total:n,done:r+1,running:o.filter(({check:i})=>i.id!==t.result.id)};default:return t}}var pe={limit:Number.POSITIVE_INFINITY,sizeOf:e=>e.length,findings:Number.POSITIVE_INFINITY,elsewhere:"The JSON report has all."};function me({limit:e,sizeOf:t}){let n=e;return{pay:r=>{let o=t(r);return o>n?!1:(n-=o,!0)}}}var de="\u200B";function d(e,t){return c(e,t).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi,`$&${de}`).replace(/[&<>|$]/g,n=>`&#${n.charCodeAt(0)};`).replace(/[\\`*_[\]~]/g,"\\$&").replace(/^(?=[-+=]|#+(?:\s|$))|(?<=^\d+)(?=[.)])/,"\\").replaceAll(de,"&#8203;")}function y(e,t){let n=c(e,t);if(n==="")return"";let r="`".repeat(he(n)+1),o=/^`|`$|^ .* $/.test(n)?" ":"";return`${r}${o}${n}${o}${r}`}function fe(e){let t=w(e).map(r=>$(r)).join(`
`),n="`".repeat(Math.max(3,he(t)+1));return`${n}text
${t}
${n}`}function ge(e){return`| ${e.map(t=>t.replaceAll("|","\\|")).join(" | ")} |`}function he(e){return Math.max(0,...(e.match(/`+/g)??[]).map(t=>t.length))}var x={passed:"\u2705",failed:"\u274C",broken:"\u2754",waiting:"\u23F3",waived:"\u{1F3F3}\uFE0F",skipped:"\u2796"},I={ready:"\u2705",waiting:"\u23F3","not-ready":"\u274C"};function L({status:e,severity:t}){return e==="failed"&&t!=="error"?"\u26A0\uFE0F":x[e]}function ye(e){let t=P(e,(r,o)=>`${x[r]} ${o} ${r}`),n=e.isCancelled?" (cancelled)":"";return`## ${I[e.verdict]} ${C[e.verdict]}${n} \u2014 ${t}`}function we(e){let t=T(e);return[d(e.reason),...t===null?[]:[`**Next:** ${d(t)}`],...e.notes.map(n=>`> ${d(n)}`)]}function ke({config:e,head:t,durationMs:n}){let r=t===null?[]:[y(t.slice(0,7))];return[y(e),...r,f(n)].join(" \xB7 ")}function xe(e){return`
${[`### ${L(e)} ${d(e.title)}`,...[j(e)].filter(n=>n!==null).map(n=>d(n)),...bt(e),...k(e).map(n=>d(n))].join(`

`)}

`}function bt({expectations:e}){let t=({statement:n,status:r,actual:o})=>`* ${x[r]} ${y(n)}${o===null?"":` \u2192 ${d(o)}`}`;return e.length===0?[]:[e.map(t).join(`
`)]}function z({finding:e,severity:t}){let n=S(e.location);return`- ${[n===null?null:y(n),`**${t}**`,d(e.message),`(${y(e.rule)})`,e.isNew?null:"_not from this change_"].filter(o=>o!==null).join(" ")}`}function B({finding:{help:e},result:t}){return e===null||k(t).includes(e)?null:e}function q(e){return e===null?"":`<br>${d(e)}`}function be({status:e,tail:t}){return t===null||t.trim()===""||!h(e)?"":`
<details><summary>Last lines of the output</summary>

${fe(t.trimEnd())}

</details>
`}function $e(e,t){return e.filter(({result:o,found:i})=>i.length>0||h(o.status)).map(o=>({...o,intro:xe(o.result)})).filter(({intro:o})=>t.pay(o)).map(o=>{let i=be(o.result);return{...o,output:t.pay(i)?i:""}})}function ve(e,t,n){let r=new Map(e.map(({result:i})=>[i,new Set])),o=0;return Z(e.flatMap(({found:i})=>i),i=>{if(o>=t.findings)return!1;let s=B(i),a=s!==null&&!r.get(i.result)?.has(s),l=n.pay(`${z(i)}${a?q(s):""}
`);return o=l?o+1:t.findings,l&&a&&r.get(i.result)?.add(s),l})}function Re({found:e,intro:t,output:n},r){let o=new Set,i=e.flatMap(s=>{if(!r.has(s))return[];let a=B(s),l=a===null||o.has(a)?null:a;return l!==null&&o.add(l),[`${z(s)}${q(l)}
`]});return`${t}${i.join("")}${n}`}function Se({evidence:e,reason:t,findings:n}){let r=n.filter(i=>i.ignored!==null).length;return[...[e,t].filter(i=>i!==null).map(i=>d(i,300)),...r>0?[`${r} ignored in the code`]:[]].join(" \xB7 ")}var Le=`| | Check | Measured | Time |
|---|---|---|--:|
`;function Oe(e){let{id:t,title:n,durationMs:r}=e,o=`${d(n)} ${t===n?"":y(t)}`.trimEnd();return`${ge([L(e),o,Se(e),f(r)])}
`}var $t=20;function Ee(e,t,{frameSize:n,write:r}){let o=e.results.reduce((s,a)=>s+_(a).length,0);if(Math.min(o,t.findings)*$t<=t.limit){let s=Ce(e,{...t,limit:Number.POSITIVE_INFINITY}),a=s&&r(s);if(a!==null&&t.sizeOf(a)<=t.limit)return a}let i=Ce(e,{...t,limit:t.limit-n});return i&&r(i)}function Me(e,t){return t===""?e:`${e}${e.endsWith(`

`)?"":`
`}${t}`}var vt=400;function Ce(e,t){let n=E(e.results).map(p=>({result:p,found:_(p)})),r=n.flatMap(({found:p})=>p),o=t.limit-Rt(r,t);if(o<0)return null;let i=me({...t,limit:o}),s=n.map(({result:p})=>({result:p,text:Oe(p)})).filter(({text:p})=>i.pay(p)),a=$e(n,i),l=ve(a,t,i),u=new Set(l.shown),g=e.results.length-s.length;return{rows:s,sections:a.map(p=>Re(p,u)),account:St({shown:l.shown,left:r.filter(p=>!u.has(p))},g,t)}}function Rt(e,{sizeOf:t,elsewhere:n}){let o=Q(e).map(({rule:i})=>t(Fe(i))).sort((i,s)=>s-i).slice(0,ee);return vt+t(n)+o.reduce((i,s)=>i+s,0)}function St(e,t,{elsewhere:n}){let o=[...e.shown.length+e.left.length>0?[`Shown: ${N(e,Fe)}.`]:[],...t>0?[`${t} more check${t===1?"":"s"}.`]:[],...e.left.length>0||t>0?[n]:[]];return o.length===0?"":`${o.join(" ")}
`}function Fe(e){return y(e,te)}function Pe(e){return Lt(e,pe)}function Lt(e,t){let n=[ye(e),...we(e),ke(e),Le].join(`

`);return Ee(e,t,{frameSize:t.sizeOf(n),write:r=>Ot(n,r)})??""}function Ot(e,{rows:t,sections:n,account:r}){return Me([e,...t.map(({text:o})=>o),...n].join(""),r)}import{createHash as At}from"node:crypto";function m(e){return Ne(c(e))}function Te(e){return w(e).map(v).join(`
`)}function v(e){return Ne($(e))}function Ne(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var je=2,Ct=10;function Ie(e,t){let{startLine:n}=t,r=w(e);if(n===null||n>r.length)return"";let o=Math.min(t.endLine??n,n+Ct),i=Math.max(1,n-je);return`<pre class="excerpt">${r.slice(i-1,o+je).map((l,u)=>Et(l,i+u,t)).join(`
`)}</pre>`}function Et(e,t,n){let{startLine:r,endLine:o}=n,i=r!==null&&t>=r&&t<=(o??r),s=i?Mt(e,n):v(e);return`<span class="row${i?" hit":""}"><span class="number">${t}</span>${s}</span>`}function Mt(e,{startLine:t,startColumn:n,endLine:r,endColumn:o}){if(n===null||(r??t)!==t)return v(e);let i=n-1,s=o===null?e.length:o-1;return s<=i||i>=e.length?v(e):`${v(e.slice(0,i))}<mark>${v(e.slice(i,s))}</mark>${v(e.slice(s))}`}var Ft=100;function Ae(e,t){let n=M(e),r=e.findings.filter(a=>a.ignored!==null),o=new Set(k(e)),i=n.map((a,l)=>{let u=a.help===null||o.has(a.help)?null:a.help;u!==null&&o.add(u);let g=l<Ft?Pt(a,t):"";return _e(a,{severity:F(a,e),details:`${R("help",u)}${g}`})}),s=r.map(a=>_e(a,{severity:"ignored",details:R("help",a.ignored)}));return[ze("findings",i),Tt(s)].join("")}function _e(e,{severity:t,details:n}){let r=S(e.location),o=[r===null?"":`<code class="place">${m(r)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${m(e.message)}</span>`,`<code class="rule">${m(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${m(e.location?.path??"")}"><p>${o.filter(s=>s!=="").join(" ")}</p>${n}</li>`}function Pt({location:e},t){let n=e===null||e.startLine===null?null:t(e.path);return e===null||n===null?"":Ie(n,e)}function Tt(e){return e.length===0?"":`<details class="ignored"><summary>${e.length} ignored in the code</summary>${ze("findings",e)}</details>`}function ze(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function R(e,t){return t===null?"":`<p class="${e}">${m(t)}</p>`}function Be(e,t){let{status:n,severity:r}=e,o=h(n)||n==="waiting";return[`<details class="check ${n} ${r}" id="check-${t.index}" data-status="${n}"${o?" open":""}>`,Nt(e,t.longestMs),'<div class="body">',jt(e),R("reason",j(e)),It(e),...k(e).map(i=>R("step",i)),Ae(e,t.sourceOf),_t(e),"</div>","</details>"].filter(i=>i!=="").join(`
`)}function Nt(e,t){let{id:n,title:r,status:o,evidence:i,durationMs:s}=e,a=n===r?"":` <code class="id">${m(n)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${L(e)}</span>
<span class="title">${m(r)}${a}</span>
<span class="status">${o}</span>
<span class="measured">${i===null?"":m(i)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${f(s)}</span>
</summary>`}function jt({source:e,severity:t,stage:n,owner:r}){return`<p class="facts">${[`source ${m(e)}`,`counts as ${t}`,n,r===null?"":`owner ${m(r)}`].filter(i=>i!=="").join(" \xB7 ")}</p>`}function It({expectations:e}){let t=({statement:n,status:r,actual:o})=>{let i=o===null?"":` <span class="actual">\u2192 ${m(o)}</span>`;return`<li>${x[r]} <code>${m(n)}</code>${i}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function _t({status:e,tail:t,outputFile:n}){if(t===null||t.trim()==="")return"";let r=n===null?"":` \u2014 whole output: <code>${m(n)}</code>`;return`<details class="tail"${h(e)?" open":""}><summary>Last lines of the output${r}</summary><pre>${Te(t.trimEnd())}</pre></details>`}var H=`
'use strict';
(() => {
  const form = document.getElementById('filter');
  const checks = [...document.querySelectorAll('.check')];
  const none = document.getElementById('none');
  const query = form.elements.query;
  const boxes = [...form.querySelectorAll('input[name=status]')];

  function showFindings(check, wanted) {
    const items = [...check.querySelectorAll('.findings > li')];
    for (const item of items) item.hidden = wanted !== '' && !item.textContent.toLowerCase().includes(wanted);
    return items.filter(item => !item.hidden).length;
  }

  function apply() {
    const statuses = boxes.filter(box => box.checked).map(box => box.value);
    const wanted = query.value.trim().toLowerCase();
    let shown = 0;
    let findings = 0;
    for (const check of checks) {
      const isNamed = check.querySelector('summary').textContent.toLowerCase().includes(wanted);
      const matching = showFindings(check, isNamed ? '' : wanted);
      const isText = check.querySelector('.body').textContent.toLowerCase().includes(wanted);
      check.hidden = !statuses.includes(check.dataset.status) || !(isNamed || matching > 0 || isText);
      if (check.hidden) continue;
      shown += 1;
      findings += matching;
      if (wanted !== '' && matching > 0) check.open = true;
    }
    none.hidden = shown > 0;
    form.elements.shown.value = shown + ' of ' + checks.length + ' checks, ' + findings + ' findings';
  }

  function openAll(isOpen) {
    for (const check of checks) check.open = isOpen;
  }

  function openTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches('.check')) target.open = true;
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  form.elements.open.addEventListener('click', () => openAll(true));
  form.elements.close.addEventListener('click', () => openAll(false));
  addEventListener('hashchange', openTarget);
  addEventListener('keydown', event => {
    const isTyping = event.target.matches('input[type=search]');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      query.focus();
    } else if (event.key === 'Escape' && isTyping) {
      query.value = '';
      apply();
    }
  });

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });

  form.hidden = false;
  openTarget();
  apply();
})();
`;var U=`
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e;
  --bad: #b3261e; --warn: #8a5a00; --good: #1a7f37; --info: #0a5cad; --hit: #fff3cd; --mark: #ffd9a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #161b22; --line: #3d444d; --text: #e6edf3; --quiet: #9da7b3;
    --bad: #ff8a80; --warn: #e3b341; --good: #56d364; --info: #79c0ff; --hit: #3a3010; --mark: #6b4a10;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: var(--ground); }
header { border-left: .5rem solid var(--bad); padding: 0 1rem; }
header.ready { border-color: var(--good); }
header.waiting { border-color: var(--warn); }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
.counts { font-weight: 600; }
.facts, .note, .measured, .time, .old, .rule, .id, .number { color: var(--quiet); }
.facts { font-size: .875rem; }
#filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
  margin: 1rem 0; padding: .5rem 0; background: var(--ground); border-bottom: 1px solid var(--line); }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
legend { float: left; padding: 0 .5rem 0 0; font-weight: 600; }
input[type=search], button { padding: .25rem .5rem; border: 1px solid var(--line); border-radius: .375rem;
  background: var(--raised); color: inherit; font: inherit; }
main:focus { outline: none; }
.check { margin: .5rem 0; border: 1px solid var(--line); border-radius: .375rem; scroll-margin-top: 8rem; }
.check.failed, .check.broken { border-left: .25rem solid var(--bad); }
.check.failed:not(.error), .check.broken:not(.error), .check.waiting, .check.waived { border-left: .25rem solid var(--warn); }
.check > summary { display: grid; grid-template-columns: 1.5rem minmax(8rem, 2fr) 4.5rem minmax(6rem, 2fr) 9rem;
  gap: .25rem .75rem; align-items: baseline; padding: .5rem .75rem; background: var(--raised); cursor: pointer; border-radius: .375rem; }
.title { font-weight: 600; }
.failed .status, .broken .status { color: var(--bad); }
.failed:not(.error) .status, .broken:not(.error) .status, .waiting .status, .waived .status { color: var(--warn); }
.passed .status { color: var(--good); }
.time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.time svg { width: 3.5rem; height: .375rem; margin-right: .5rem; vertical-align: middle; fill: var(--info); background: var(--line); }
.body { padding: .25rem .75rem .75rem 3rem; }
.step, .help { color: var(--info); }
.expectations, .findings { margin: .5rem 0; padding: 0; list-style: none; }
.findings > li { padding: .375rem 0; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 8rem; }
.place { font-weight: 600; }
.severity { padding: 0 .375rem; border: 1px solid; border-radius: 1rem; font-size: .8125rem; color: var(--quiet); }
.severity.error { color: var(--bad); }
.severity.warning { color: var(--warn); }
.severity.notice { color: var(--info); }
pre { margin: .375rem 0; padding: .5rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .375rem;
  background: var(--raised); overflow-wrap: normal; tab-size: 4; }
.row { display: inline-block; min-width: 100%; }
.row.hit { background: var(--hit); }
.number { display: inline-block; width: 3.5em; padding-right: 1em; text-align: right; user-select: none; }
mark { background: var(--mark); color: inherit; }
@media (max-width: 45rem) {
  #filter { position: static; }
  .check > summary { grid-template-columns: 1.5rem 1fr auto; }
  .measured { grid-column: 2 / -1; grid-row: 2; }
  .time { grid-column: 2 / -1; text-align: left; }
  .body { padding-left: .75rem; }
}
@media print {
  #filter, .skip { display: none; }
  body { max-width: none; font-size: 11pt; }
  .findings > li { content-visibility: visible; break-inside: avoid; }
  pre { white-space: pre-wrap; overflow: visible; }
  .check > summary { break-after: avoid; }
}
`;function qe(e,t=()=>null){let n=E(e.results),r=n.reduce((o,{durationMs:i})=>Math.max(o,i),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${zt()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${C[e.verdict]} \u2014 Readiness Gate</title>
<style>${U}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${Bt(e)}
${qt(e)}
<main id="checks" tabindex="-1">
${n.map((o,i)=>Be(o,{index:i,longestMs:r,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${H}</script>
</body>
</html>
`}function zt(){let e=t=>`'sha256-${At("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(H)}; style-src ${e(U)}; base-uri 'none'; form-action 'none'`}function Bt(e){let{verdict:t,isCancelled:n,reason:r,config:o,head:i,base:s,durationMs:a,notes:l}=e,u=T(e),g=[`config <code>${m(o)}</code>`,...i===null?[]:[`commit <code>${m(i.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${m(s.slice(0,12))}</code>`],f(a)];return[`<header class="${t}">`,`<h1>${I[t]} ${C[t]}${n?" (cancelled)":""}</h1>`,`<p class="counts">${P(e)}</p>`,R("reason",r),u===null?"":`<p class="next"><b>Next:</b> ${m(u)}</p>`,...l.map(p=>R("note",p)),`<p class="facts">${g.join(" \xB7 ")}</p>`,"</header>"].filter(p=>p!=="").join(`
`)}function qt({counts:e}){let t=n=>`<label><input type="checkbox" name="status" value="${n}" checked> ${x[n]} ${n} ${e[n]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${W.filter(n=>e[n]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}var Ht=1;function He(e){let{verdict:t,reason:n,isCancelled:r,head:o,base:i,config:s,notes:a,durationMs:l,counts:u,results:g}=e;return Dt({schema:Ht,verdict:t,reason:n,cancelled:r,head:o,base:i,config:s,notes:a,durationMs:l,counts:u,checks:g.map(Ut),checklist:[]})}function Ut(e){let{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:u}=e,{reason:g,fix:p,help:b,evidence:nt,tail:rt,outputFile:ot}=e;return{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:u,reason:g,fix:p,help:b,evidence:nt,expectations:e.expectations.map(({statement:it,status:st,actual:at})=>({statement:it,status:st,actual:at})),findings:e.findings.map(ae),tail:rt,outputFile:ot}}function Dt(e){return`${JSON.stringify(e,null,2)}
`}function Ue(e){let{evidence:t,reason:n,status:r,tail:o}=e,i=h(r),s=[...[t,i?null:n].filter(l=>l!==null),...ne(e).map(re),...i?k(e):[],...M(e).map(l=>Vt(l,e))].map(l=>c(l)),a=i&&o!==null?w(o.trimEnd()).map(l=>$(l)):[];return[...s,...a].join(`
`)}function Vt(e,t){let{location:n,message:r,rule:o}=e;return[S(n),F(e,t),r,o].filter(i=>i!==null).join("  ")}function De(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Ve(e,"")}`}function Ve({name:e,attributes:t,children:n},r){let o=Object.entries(t).map(([s,a])=>` ${s}="${Je(c(a))}"`),i=`${r}<${e}${o.join("")}`;return n.length===0?`${i}/>
`:typeof n=="string"?`${i}>${Jt(n)}</${e}>
`:`${i}>
${n.map(s=>Ve(s,`${r}  `)).join("")}${r}</${e}>
`}function Jt(e){return w(e).map(t=>Je($(t))).join(`
`)}function Je(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function Ke(e){let t=e.results.map(l=>({result:l,kind:Kt(l)})),n=l=>String(t.filter(u=>u.kind===l).length),r={tests:String(t.length),failures:n("failure"),errors:n("error"),skipped:n("skipped"),time:Ge(e.durationMs)},o=t.map(({result:l,kind:u})=>Gt(l,u)),i={name:"testsuite",attributes:{name:"Readiness Gate",...r},children:o},{skipped:s,...a}=r;return De({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[i]})}function Kt({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function Gt(e,t){let{title:n,source:r,status:o,reason:i,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${r}`,name:n,time:Ge(s)},children:Wt({kind:t,status:o,reason:i??o},Ue(e))}}function Wt({kind:e,status:t,reason:n},r){return e==="passed"?r===""?[]:[{name:"system-out",attributes:{},children:r}]:e==="skipped"?[{name:"skipped",attributes:{message:n},children:[]}]:[{name:e,attributes:{message:n,type:t},children:r}]}function Ge(e){return(e/1e3).toFixed(3)}import{gzipSync as tn}from"node:zlib";var O={error:"error",warning:"warning",notice:"note"};function We({results:e},t){let r={level:"warning",message:{text:`Shown: ${N(t)}. GitHub takes no more; the JSON report has all.`},descriptor:{id:"left-out"}};return[...e.flatMap(Xt),...t.left.length>0?[r]:[]]}function Xt(e){let{id:t,title:n,status:r,severity:o,reason:i,fix:s}=e,a={id:c(t)||"unnamed"},l=O[o],u=c([`${n}: ${r}.`,i,s].filter(b=>b!==null).join(`
`)),g=h(r)||r==="waiting"?[{level:l,message:{text:u},descriptor:a}]:[],p=e.findings.filter(b=>b.location===null&&J(b));return[...g,...p.map(({message:b})=>({level:l,message:{text:c(b)||"\u2026"},descriptor:a}))]}function Xe(e){return{artifactLocation:{uri:Yt(e.path),uriBaseId:"%SRCROOT%"},region:Zt(e)}}function Yt(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/")}function Zt({startLine:e,startColumn:t,endLine:n,endColumn:r}){if(e===null)return{startLine:1};let o=n===null||n<e?{startLine:e}:{startLine:e,endLine:n};if(t===null)return o;let i=(o.endLine??e)===e;return r===null||i&&r<t?{...o,startColumn:t}:{...o,startColumn:t,endColumn:r}}function D({rule:e}){return c(e)||"unnamed"}function Ye(e){let t=new Map;for(let n of e){let r=D(n.finding);t.has(r)||t.set(r,Qt(r,n))}return[...t.values()]}function Qt(e,{finding:{message:t,help:n},severity:r,result:o}){let i=c(t)||e;return{id:e,shortDescription:{text:i},fullDescription:{text:i},help:{text:n===null?i:c(n)||i},defaultConfiguration:{level:O[r]},properties:{tags:["readiness",c(o.source)]}}}function Ze(e){let t=e.results.flatMap(r=>r.findings.map(o=>X(o,r))).filter(en),n=r=>et(r)===null;return[...Y(t.filter(n)),...t.filter(r=>!n(r))]}function en(e){return e.finding.location!==null}function Qe(e,{indexes:t,hasBase:n}){let{finding:r,severity:o}=e,i=D(r),s=et(e);return{ruleId:i,ruleIndex:t.get(i)??-1,level:O[o],message:{text:c(r.message)||i},locations:[{physicalLocation:Xe(r.location)}],partialFingerprints:{primaryLocationLineHash:c(r.fingerprint)||i},...n?{baselineState:r.isNew?"new":"unchanged"}:{},...s===null?{}:{suppressions:[s]}}}function et({finding:e,result:t}){return e.ignored!==null?{kind:"inSource",justification:c(e.ignored)}:t.status!=="waived"?null:{kind:"external",justification:c(t.reason??"waived")}}var nn={results:25e3,gzippedBytes:1e7};function tt(e,t=nn){let n=Ze(e),r=Math.min(n.length,t.results);for(;;){let o=rn(e,{shown:n.slice(0,r),left:n.slice(r)});if(r===0||tn(o).length<=t.gzippedBytes)return o;r=Math.floor(r/2)}}function rn(e,t){let n=Ye(t.shown),r=new Map(n.map(({id:i},s)=>[i,s])),o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"Readiness Gate",semanticVersion:se,rules:n}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:e.counts.broken===0&&!e.isCancelled,toolExecutionNotifications:We(e,t)}],results:t.shown.map(i=>Qe(i,{indexes:r,hasBase:e.base!==null}))}]};return`${JSON.stringify(o,null,1)}
`}var To=new Map([["pretty",ie],["json",He],["sarif",e=>tt(e)],["junit",Ke],["markdown",Pe],["html",(e,{sourceOf:t})=>qe(e,t)]]);export{ln as a,cn as b,fn as c,pe as d,Lt as e,Ln as f,To as g};
