import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as me}from"./chunk-6XU5LMHD.js";import{a as X,b as W,c as L,d as re,e as ne,f as ae,h as le,i as pe}from"./chunk-27HJFRGH.js";import{a as A,b as _,c as K,d as E,e as G,f as J,g as $,h as g,i as Z,j as R,k as b,l as h,m as F,n as Q,o as ee,p as te,q as S,r as oe,s as ie,t as se,u as ce,w as C}from"./chunk-OW32SOPO.js";import"./chunk-XFMESLHT.js";import"./chunk-4UZT4MQA.js";import{a as q}from"./chunk-762UNZ4J.js";import"./chunk-GXX3GRNJ.js";import{z as B}from"./chunk-B6YB3RVM.js";import{a as V}from"./chunk-R2E3RMEE.js";import"./chunk-HTKKA25C.js";import{a as de}from"./chunk-EVYQ4A47.js";import{a as ue,b as fe}from"./chunk-GMS3BTDX.js";import"./chunk-ZPFFTMF6.js";import{a as Y}from"./chunk-GNQ6FHLU.js";import"./chunk-RJWGCTAQ.js";import"./chunk-42PWUOW5.js";import{a as d,b as k,c as p,f as z}from"./chunk-A4RUB6QE.js";import{a as O}from"./chunk-XY5Y6G5E.js";import"./chunk-2ZWTBL6D.js";import{a as U,b as D,c as H}from"./chunk-K5YSFPWC.js";import"./chunk-7PVXW376.js";import"./chunk-XM3LUM2L.js";import{a as I}from"./chunk-SOHWTLD7.js";import"./chunk-OMZOXZIW.js";import{a as x}from"./chunk-TDNZGNP6.js";import"./chunk-OBQ4IK6S.js";import"./chunk-QTZQI5SI.js";import"./chunk-IILRKLLJ.js";import"./chunk-QTFLI5Q3.js";import{resolve as Ae}from"node:path";import{lstatSync as _e}from"node:fs";var Ue=2e6;function ge(e){let t=new D(e),r={path:null,text:null};return n=>(n!==r.path&&Object.assign(r,{path:n,text:De(n)?He(e,n,t):null}),r.text)}function De(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function He(e,t,r){let n=`${e}/${t}`;if(!r.holdsFile(t,n))return null;try{return _e(n).size>Ue?null:Buffer.from(U(n)).toString("utf8")}catch{return null}}import{createHash as tt}from"node:crypto";function c(e){return ye(p(e))}function he(e){return d(e).map(u).join(`
`)}function u(e){return ye(k(e))}function ye(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var ke=2,Ke=10;function be(e,t){let{startLine:r}=t,n=d(e);if(r===null||r>n.length)return"";let o=Math.min(t.endLine??r,r+Ke),i=Math.max(1,r-ke);return`<pre class="excerpt">${n.slice(i-1,o+ke).map((l,m)=>Ge(l,i+m,t)).join(`
`)}</pre>`}function Ge(e,t,r){let{startLine:n,endLine:o}=r,i=n!==null&&t>=n&&t<=(o??n),s=i?Ve(e,r):u(e);return`<span class="row${i?" hit":""}"><span class="number">${t}</span>${s}</span>`}function Ve(e,{startLine:t,startColumn:r,endLine:n,endColumn:o}){if(r===null||(n??t)!==t)return u(e);let i=r-1,s=o===null?e.length:o-1;return s<=i||i>=e.length?u(e):`${u(e.slice(0,i))}<mark>${u(e.slice(i,s))}</mark>${u(e.slice(s))}`}var Je=100;function ve(e,t){let r=R(e),n=e.findings.filter(a=>a.ignored!==null),o=new Set(b(e)),i=r.map((a,l)=>{let m=a.help===null||o.has(a.help)?null:a.help;m!==null&&o.add(m);let w=l<Je?Xe(a,t):"";return we(a,{severity:h(a,e),details:`${f("help",m)}${w}`})}),s=n.map(a=>we(a,{severity:"ignored",details:f("help",a.ignored)}));return[xe("findings",i),We(s)].join("")}function we(e,{severity:t,details:r}){let n=S(e.location),o=[n===null?"":`<code class="place">${c(n)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${c(e.message)}</span>`,`<code class="rule">${c(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${c(e.location?.path??"")}"><p>${o.filter(s=>s!=="").join(" ")}</p>${r}</li>`}function Xe({location:e},t){let r=e===null||e.startLine===null?null:t(e.path);return e===null||r===null?"":be(r,e)}function We(e){return e.length===0?"":`<details class="ignored"><summary>${e.length} ignored in the code</summary>${xe("findings",e)}</details>`}function xe(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function f(e,t){return t===null?"":`<p class="${e}">${c(t)}</p>`}function $e(e,t){let{status:r,severity:n}=e,o=g(r)||r==="waiting";return[`<details class="check ${r} ${n}" id="check-${t.index}" data-status="${r}"${o?" open":""}>`,Ye(e,t.longestMs),'<div class="body">',Ze(e),f("reason",se(e)),Qe(e),...b(e).map(i=>f("step",i)),ve(e,t.sourceOf),et(e),"</div>","</details>"].filter(i=>i!=="").join(`
`)}function Ye(e,t){let{id:r,title:n,status:o,evidence:i,durationMs:s}=e,a=r===n?"":` <code class="id">${c(r)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${ne(e)}</span>
<span class="title">${c(n)}${a}</span>
<span class="status">${o}</span>
<span class="measured">${i===null?"":c(i)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${$(s)}</span>
</summary>`}function Ze({source:e,severity:t,stage:r,owner:n}){return`<p class="facts">${[`source ${c(e)}`,`counts as ${t}`,r,n===null?"":`owner ${c(n)}`].filter(i=>i!=="").join(" \xB7 ")}</p>`}function Qe({expectations:e}){let t=({statement:r,status:n,actual:o})=>{let i=o===null?"":` <span class="actual">\u2192 ${c(o)}</span>`;return`<li>${L[n]} <code>${c(r)}</code>${i}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function et({status:e,tail:t,outputFile:r}){if(t===null||t.trim()==="")return"";let n=r===null?"":` \u2014 whole output: <code>${c(r)}</code>`;return`<details class="tail"${g(e)?" open":""}><summary>Last lines of the output${n}</summary><pre>${he(t.trimEnd())}</pre></details>`}var M=`
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
`;var j=`
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
`;function Re(e,t=()=>null){let r=Z(e.results),n=r.reduce((o,{durationMs:i})=>Math.max(o,i),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rt()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${F[e.verdict]} \u2014 Readiness Gate</title>
<style>${j}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${nt(e)}
${ot(e)}
<main id="checks" tabindex="-1">
${r.map((o,i)=>$e(o,{index:i,longestMs:n,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${M}</script>
</body>
</html>
`}function rt(){let e=t=>`'sha256-${tt("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(M)}; style-src ${e(j)}; base-uri 'none'; form-action 'none'`}function nt(e){let{verdict:t,isCancelled:r,reason:n,config:o,head:i,base:s,durationMs:a,notes:l}=e,m=te(e),w=[`config <code>${c(o)}</code>`,...i===null?[]:[`commit <code>${c(i.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${c(s.slice(0,12))}</code>`],$(a)];return[`<header class="${t}">`,`<h1>${re[t]} ${F[t]}${r?" (cancelled)":""}</h1>`,`<p class="counts">${ee(e)}</p>`,f("reason",n),m===null?"":`<p class="next"><b>Next:</b> ${c(m)}</p>`,...l.map(v=>f("note",v)),`<p class="facts">${w.join(" \xB7 ")}</p>`,"</header>"].filter(v=>v!=="").join(`
`)}function ot({counts:e}){let t=r=>`<label><input type="checkbox" name="status" value="${r}" checked> ${L[r]} ${r} ${e[r]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${Q.filter(r=>e[r]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}function Se(e){let{evidence:t,reason:r,status:n,tail:o}=e,i=g(n),s=[...[t,i?null:r].filter(l=>l!==null),...oe(e).map(ie),...i?b(e):[],...R(e).map(l=>it(l,e))].map(l=>p(l)),a=i&&o!==null?d(o.trimEnd()).map(l=>k(l)):[];return[...s,...a].join(`
`)}function it(e,t){let{location:r,message:n,rule:o}=e;return[S(r),h(e,t),n,o].filter(i=>i!==null).join("  ")}function Le(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Ce(e,"")}`}function Ce({name:e,attributes:t,children:r},n){let o=Object.entries(t).map(([s,a])=>` ${s}="${Oe(p(a))}"`),i=`${n}<${e}${o.join("")}`;return r.length===0?`${i}/>
`:typeof r=="string"?`${i}>${st(r)}</${e}>
`:`${i}>
${r.map(s=>Ce(s,`${n}  `)).join("")}${n}</${e}>
`}function st(e){return d(e).map(t=>Oe(k(t))).join(`
`)}function Oe(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function Ee(e){let t=e.results.map(l=>({result:l,kind:at(l)})),r=l=>String(t.filter(m=>m.kind===l).length),n={tests:String(t.length),failures:r("failure"),errors:r("error"),skipped:r("skipped"),time:Fe(e.durationMs)},o=t.map(({result:l,kind:m})=>lt(l,m)),i={name:"testsuite",attributes:{name:"Readiness Gate",...n},children:o},{skipped:s,...a}=n;return Le({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[i]})}function at({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function lt(e,t){let{title:r,source:n,status:o,reason:i,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${n}`,name:r,time:Fe(s)},children:ct({kind:t,status:o,reason:i??o},Se(e))}}function ct({kind:e,status:t,reason:r},n){return e==="passed"?n===""?[]:[{name:"system-out",attributes:{},children:n}]:e==="skipped"?[{name:"skipped",attributes:{message:r},children:[]}]:[{name:e,attributes:{message:r,type:t},children:n}]}function Fe(e){return(e/1e3).toFixed(3)}import{gzipSync as ft}from"node:zlib";function Me(e){return{artifactLocation:{uri:pt(e.path),uriBaseId:"%SRCROOT%"},region:mt(e)}}function pt(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/")}function mt({startLine:e,startColumn:t,endLine:r,endColumn:n}){if(e===null)return{startLine:1};let o=r===null||r<e?{startLine:e}:{startLine:e,endLine:r};if(t===null)return o;let i=(o.endLine??e)===e;return n===null||i&&n<t?{...o,startColumn:t}:{...o,startColumn:t,endColumn:n}}function P({rule:e}){return p(e)||"unnamed"}function je(e){let t=new Map;for(let{finding:r}of e){let n=P(r);t.has(n)||t.set(n,dt(n,r))}return[...t.values()]}function dt(e,{message:t,help:r}){let n=p(t)||e;return{id:e,shortDescription:{text:n},fullDescription:{text:n},help:{text:r===null?n:p(r)||n}}}var T={error:"error",warning:"warning",notice:"note"};function Te({results:e}){return e.flatMap(r=>r.findings.flatMap(n=>n.location===null?[]:[{finding:{...n,location:n.location},result:r}])).sort((r,n)=>Pe(r)-Pe(n))}function Pe({finding:e,result:t}){let r=B.indexOf(h(e,t));return(qe({finding:e,result:t})===null?0:10)+r*2+(e.isNew?0:1)}function Ne({finding:e,result:t},{indexes:r,hasBase:n}){let o=P(e),i=qe({finding:e,result:t});return{ruleId:o,ruleIndex:r.get(o)??-1,level:T[h(e,t)],message:{text:p(e.message)||o},locations:[{physicalLocation:Me(e.location)}],partialFingerprints:{primaryLocationLineHash:p(e.fingerprint)||o},...n?{baselineState:e.isNew?"new":"unchanged"}:{},...i===null?{}:{suppressions:[i]}}}function qe({finding:e,result:t}){return e.ignored!==null?{kind:"inSource",justification:p(e.ignored)}:t.status!=="waived"?null:{kind:"external",justification:p(t.reason??"waived")}}function Ie({results:e},t){let r=`${t} findings are left out: GitHub takes no more. The JSON report has all.`;return[...e.flatMap(ut),...t>0?[{level:"warning",message:{text:r},descriptor:{id:"left-out"}}]:[]]}function ut(e){let{id:t,title:r,status:n,severity:o,reason:i,fix:s}=e,a={id:p(t)||"unnamed"},l=T[o],m=p([`${r}: ${n}.`,i,s].filter(y=>y!==null).join(`
`)),w=g(n)||n==="waiting"?[{level:l,message:{text:m},descriptor:a}]:[],v=e.findings.filter(y=>y.location===null&&z(y));return[...w,...v.map(({message:y})=>({level:l,message:{text:p(y)||"\u2026"},descriptor:a}))]}var gt={results:25e3,gzippedBytes:1e7};function Be(e,t=gt){let r=Te(e),n=Math.min(r.length,t.results);for(;;){let o=ht(e,r.slice(0,n),r.length-n);if(n===0||ft(o).length<=t.gzippedBytes)return o;n=Math.floor(n/2)}}function ht(e,t,r){let n=je(t),o=new Map(n.map(({id:s},a)=>[s,a])),i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"Readiness Gate",semanticVersion:me,rules:n}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:e.counts.broken===0&&!e.isCancelled,toolExecutionNotifications:Ie(e,r)}],results:t.map(s=>Ne(s,{indexes:o,hasBase:e.base!==null}))}]};return`${JSON.stringify(i,null,1)}
`}var N=new Map([["pretty",C],["json",le],["sarif",e=>Be(e)],["junit",Ee],["markdown",ae],["html",(e,{sourceOf:t})=>Re(e,t)]]);function ze(e){let t=N.get(e);if(t)return t;let r=[...N.keys()],n=I(e,r);throw new x(`--format ${e}: unknown format`,n?`did you mean ${n}?`:`the formats are ${r.join(", ")}`)}async function ln(e){let t=yt(e);t.output!==null&&X(t.output);let r=t.output===null?K("readiness-"):G(`${t.output}.output`),n=await bt(t,r,e).catch(o=>{throw E(r),o});return wt(n,t,e),n.verdict!=="ready"?O.notReady:(E(r),O.ready)}function yt({args:e,cwd:t}){let{values:r}=ue(e,{values:["config","only","base","format","output","root"],switches:[]}),{config:n,base:o}=r,i=Y(r.root,t),s=r.output===null?null:Ae(t,r.output);return kt(s,[n??[],...q].flat().map(a=>Ae(i,a))),{config:n,base:o,only:fe(r.only),render:ze(r.format??"pretty"),output:s,root:i}}function kt(e,t){if(!(e===null||!t.includes(e)))throw new x(`--output ${e} is the config`,"name another file for the report")}async function bt(e,t,r){let n=J({root:e.root,env:r.env,outputFolder:t}),o=V(e.root,r.env),i=pe({...r.stderr,...n.clock});try{return await A({ports:n,git:o,configPath:e.config,only:e.only,base:e.base===null?null:await de(e.base,o),head:null,branch:null,labels:null,concurrency:_(),cancel:r.cancel,onProgress:i.onProgress,listAnew:()=>H(e.root)})}finally{i.stop()}}function wt(e,{render:t,output:r,root:n},{stdout:o,isColoured:i}){let s={isColoured:i,columns:o.columns,sourceOf:ge(n)};r!==null&&W(r,t(e,{...s,...ce})),o.write(r===null?t(e,s):C(e,s))}export{ln as check};
