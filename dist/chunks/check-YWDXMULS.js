import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as ce}from"./chunk-ZARE7FOU.js";import{a as V,b as J,c as S,d as ee,e as te,f as ie,h as se,i as le}from"./chunk-7U5ES4BM.js";import{a as B,b as z,c as A,d as _,e as U,g as D,h as G,i as x,j as g,k as W,l as $,m as b,n as h,o as O,p as Y,q as Z,r as Q,s as R,t as re,u as ne,v as oe,w as ae,y as L}from"./chunk-QMFLKFOB.js";import"./chunk-2T65NPMO.js";import"./chunk-X5LWTVOA.js";import"./chunk-QSGMVLVZ.js";import"./chunk-GXX3GRNJ.js";import{a as I}from"./chunk-OF4V2SGV.js";import"./chunk-5NAOKEWY.js";import"./chunk-FEXGV3L6.js";import"./chunk-INPVAQE3.js";import{a as pe,b as me}from"./chunk-L3FUNYAD.js";import{a as X}from"./chunk-KWLXKHAL.js";import"./chunk-F2E3H6FP.js";import{a as H,b as K}from"./chunk-DDFVCLPM.js";import"./chunk-P24UUK25.js";import"./chunk-VKNHPX5T.js";import{a as N}from"./chunk-SOHWTLD7.js";import{a as T,d as C}from"./chunk-TUWJUSEG.js";import{a as d,b as k,c as p,f as q}from"./chunk-CC3KXHF5.js";import"./chunk-QTFLI5Q3.js";import{resolve as ut}from"node:path";import{lstatSync as Ie}from"node:fs";var Be=2e6;function de(e){let t=new K(e),r={path:null,text:null};return n=>(n!==r.path&&Object.assign(r,{path:n,text:ze(n)?Ae(e,n,t):null}),r.text)}function ze(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function Ae(e,t,r){let n=`${e}/${t}`;if(!r.holdsFile(t,n))return null;try{return Ie(n).size>Be?null:Buffer.from(H(n)).toString("utf8")}catch{return null}}import{createHash as Ye}from"node:crypto";function c(e){return fe(p(e))}function ue(e){return d(e).map(u).join(`
`)}function u(e){return fe(k(e))}function fe(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var ge=2,_e=10;function he(e,t){let{startLine:r}=t,n=d(e);if(r===null||r>n.length)return"";let o=Math.min(t.endLine??r,r+_e),i=Math.max(1,r-ge);return`<pre class="excerpt">${n.slice(i-1,o+ge).map((l,m)=>Ue(l,i+m,t)).join(`
`)}</pre>`}function Ue(e,t,r){let{startLine:n,endLine:o}=r,i=n!==null&&t>=n&&t<=(o??n),s=i?De(e,r):u(e);return`<span class="row${i?" hit":""}"><span class="number">${t}</span>${s}</span>`}function De(e,{startLine:t,startColumn:r,endLine:n,endColumn:o}){if(r===null||(n??t)!==t)return u(e);let i=r-1,s=o===null?e.length:o-1;return s<=i||i>=e.length?u(e):`${u(e.slice(0,i))}<mark>${u(e.slice(i,s))}</mark>${u(e.slice(s))}`}var He=100;function ke(e,t){let r=$(e),n=e.findings.filter(a=>a.ignored!==null),o=new Set(b(e)),i=r.map((a,l)=>{let m=a.help===null||o.has(a.help)?null:a.help;m!==null&&o.add(m);let v=l<He?Ke(a,t):"";return ye(a,{severity:h(a,e),details:`${f("help",m)}${v}`})}),s=n.map(a=>ye(a,{severity:"ignored",details:f("help",a.ignored)}));return[be("findings",i),Ge(s)].join("")}function ye(e,{severity:t,details:r}){let n=R(e.location),o=[n===null?"":`<code class="place">${c(n)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${c(e.message)}</span>`,`<code class="rule">${c(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${c(e.location?.path??"")}"><p>${o.filter(s=>s!=="").join(" ")}</p>${r}</li>`}function Ke({location:e},t){let r=e===null||e.startLine===null?null:t(e.path);return e===null||r===null?"":he(r,e)}function Ge(e){return e.length===0?"":`<details class="ignored"><summary>${e.length} ignored in the code</summary>${be("findings",e)}</details>`}function be(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function f(e,t){return t===null?"":`<p class="${e}">${c(t)}</p>`}function ve(e,t){let{status:r,severity:n}=e,o=g(r)||r==="waiting";return[`<details class="check ${r} ${n}" id="check-${t.index}" data-status="${r}"${o?" open":""}>`,Ve(e,t.longestMs),'<div class="body">',Je(e),f("reason",oe(e)),Xe(e),...b(e).map(i=>f("step",i)),ke(e,t.sourceOf),We(e),"</div>","</details>"].filter(i=>i!=="").join(`
`)}function Ve(e,t){let{id:r,title:n,status:o,evidence:i,durationMs:s}=e,a=r===n?"":` <code class="id">${c(r)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${te(e)}</span>
<span class="title">${c(n)}${a}</span>
<span class="status">${o}</span>
<span class="measured">${i===null?"":c(i)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${x(s)}</span>
</summary>`}function Je({source:e,severity:t,stage:r,owner:n}){return`<p class="facts">${[`source ${c(e)}`,`counts as ${t}`,r,n===null?"":`owner ${c(n)}`].filter(i=>i!=="").join(" \xB7 ")}</p>`}function Xe({expectations:e}){let t=({statement:r,status:n,actual:o})=>{let i=o===null?"":` <span class="actual">\u2192 ${c(o)}</span>`;return`<li>${S[n]} <code>${c(r)}</code>${i}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function We({status:e,tail:t,outputFile:r}){if(t===null||t.trim()==="")return"";let n=r===null?"":` \u2014 whole output: <code>${c(r)}</code>`;return`<details class="tail"${g(e)?" open":""}><summary>Last lines of the output${n}</summary><pre>${ue(t.trimEnd())}</pre></details>`}var E=`
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
`;var F=`
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
`;function we(e,t=()=>null){let r=W(e.results),n=r.reduce((o,{durationMs:i})=>Math.max(o,i),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Ze()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${O[e.verdict]} \u2014 Readiness Gate</title>
<style>${F}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${Qe(e)}
${et(e)}
<main id="checks" tabindex="-1">
${r.map((o,i)=>ve(o,{index:i,longestMs:n,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${E}</script>
</body>
</html>
`}function Ze(){let e=t=>`'sha256-${Ye("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(E)}; style-src ${e(F)}; base-uri 'none'; form-action 'none'`}function Qe(e){let{verdict:t,isCancelled:r,reason:n,config:o,head:i,base:s,durationMs:a,notes:l}=e,m=Q(e),v=[`config <code>${c(o)}</code>`,...i===null?[]:[`commit <code>${c(i.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${c(s.slice(0,12))}</code>`],x(a)];return[`<header class="${t}">`,`<h1>${ee[t]} ${O[t]}${r?" (cancelled)":""}</h1>`,`<p class="counts">${Z(e)}</p>`,f("reason",n),m===null?"":`<p class="next"><b>Next:</b> ${c(m)}</p>`,...l.map(w=>f("note",w)),`<p class="facts">${v.join(" \xB7 ")}</p>`,"</header>"].filter(w=>w!=="").join(`
`)}function et({counts:e}){let t=r=>`<label><input type="checkbox" name="status" value="${r}" checked> ${S[r]} ${r} ${e[r]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${Y.filter(r=>e[r]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}function xe(e){let{evidence:t,reason:r,status:n,tail:o}=e,i=g(n),s=[...[t,i?null:r].filter(l=>l!==null),...re(e).map(ne),...i?b(e):[],...$(e).map(l=>tt(l,e))].map(l=>p(l)),a=i&&o!==null?d(o.trimEnd()).map(l=>k(l)):[];return[...s,...a].join(`
`)}function tt(e,t){let{location:r,message:n,rule:o}=e;return[R(r),h(e,t),n,o].filter(i=>i!==null).join("  ")}function $e(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Re(e,"")}`}function Re({name:e,attributes:t,children:r},n){let o=Object.entries(t).map(([s,a])=>` ${s}="${Se(p(a))}"`),i=`${n}<${e}${o.join("")}`;return r.length===0?`${i}/>
`:typeof r=="string"?`${i}>${rt(r)}</${e}>
`:`${i}>
${r.map(s=>Re(s,`${n}  `)).join("")}${n}</${e}>
`}function rt(e){return d(e).map(t=>Se(k(t))).join(`
`)}function Se(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function Le(e){let t=e.results.map(l=>({result:l,kind:nt(l)})),r=l=>String(t.filter(m=>m.kind===l).length),n={tests:String(t.length),failures:r("failure"),errors:r("error"),skipped:r("skipped"),time:Ce(e.durationMs)},o=t.map(({result:l,kind:m})=>ot(l,m)),i={name:"testsuite",attributes:{name:"Readiness Gate",...n},children:o},{skipped:s,...a}=n;return $e({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[i]})}function nt({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function ot(e,t){let{title:r,source:n,status:o,reason:i,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${n}`,name:r,time:Ce(s)},children:it({kind:t,status:o,reason:i??o},xe(e))}}function it({kind:e,status:t,reason:r},n){return e==="passed"?n===""?[]:[{name:"system-out",attributes:{},children:n}]:e==="skipped"?[{name:"skipped",attributes:{message:r},children:[]}]:[{name:e,attributes:{message:r,type:t},children:n}]}function Ce(e){return(e/1e3).toFixed(3)}import{gzipSync as pt}from"node:zlib";function Oe(e){return{artifactLocation:{uri:st(e.path),uriBaseId:"%SRCROOT%"},region:at(e)}}function st(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/")}function at({startLine:e,startColumn:t,endLine:r,endColumn:n}){if(e===null)return{startLine:1};let o=r===null||r<e?{startLine:e}:{startLine:e,endLine:r};if(t===null)return o;let i=(o.endLine??e)===e;return n===null||i&&n<t?{...o,startColumn:t}:{...o,startColumn:t,endColumn:n}}function M({rule:e}){return p(e)||"unnamed"}function Ee(e){let t=new Map;for(let{finding:r}of e){let n=M(r);t.has(n)||t.set(n,lt(n,r))}return[...t.values()]}function lt(e,{message:t,help:r}){let n=p(t)||e;return{id:e,shortDescription:{text:n},fullDescription:{text:n},help:{text:r===null?n:p(r)||n}}}var j={error:"error",warning:"warning",notice:"note"};function Me({results:e}){return e.flatMap(r=>r.findings.flatMap(n=>n.location===null?[]:[{finding:{...n,location:n.location},result:r}])).sort((r,n)=>Fe(r)-Fe(n))}function Fe({finding:e,result:t}){let r=I.indexOf(h(e,t));return(Pe({finding:e,result:t})===null?0:10)+r*2+(e.isNew?0:1)}function je({finding:e,result:t},{indexes:r,hasBase:n}){let o=M(e),i=Pe({finding:e,result:t});return{ruleId:o,ruleIndex:r.get(o)??-1,level:j[h(e,t)],message:{text:p(e.message)||o},locations:[{physicalLocation:Oe(e.location)}],partialFingerprints:{primaryLocationLineHash:p(e.fingerprint)||o},...n?{baselineState:e.isNew?"new":"unchanged"}:{},...i===null?{}:{suppressions:[i]}}}function Pe({finding:e,result:t}){return e.ignored!==null?{kind:"inSource",justification:p(e.ignored)}:t.status!=="waived"?null:{kind:"external",justification:p(t.reason??"waived")}}function Te({results:e},t){let r=`${t} findings are left out: GitHub takes no more. The JSON report has all.`;return[...e.flatMap(ct),...t>0?[{level:"warning",message:{text:r},descriptor:{id:"left-out"}}]:[]]}function ct(e){let{id:t,title:r,status:n,severity:o,reason:i,fix:s}=e,a={id:p(t)||"unnamed"},l=j[o],m=p([`${r}: ${n}.`,i,s].filter(y=>y!==null).join(`
`)),v=g(n)||n==="waiting"?[{level:l,message:{text:m},descriptor:a}]:[],w=e.findings.filter(y=>y.location===null&&q(y));return[...v,...w.map(({message:y})=>({level:l,message:{text:p(y)||"\u2026"},descriptor:a}))]}var mt={results:25e3,gzippedBytes:1e7};function Ne(e,t=mt){let r=Me(e),n=Math.min(r.length,t.results);for(;;){let o=dt(e,r.slice(0,n),r.length-n);if(n===0||pt(o).length<=t.gzippedBytes)return o;n=Math.floor(n/2)}}function dt(e,t,r){let n=Ee(t),o=new Map(n.map(({id:s},a)=>[s,a])),i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"Readiness Gate",semanticVersion:ce,rules:n}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:e.counts.broken===0&&!e.isCancelled,toolExecutionNotifications:Te(e,r)}],results:t.map(s=>je(s,{indexes:o,hasBase:e.base!==null}))}]};return`${JSON.stringify(i,null,1)}
`}var P=new Map([["pretty",L],["json",se],["sarif",e=>Ne(e)],["junit",Le],["markdown",ie],["html",(e,{sourceOf:t})=>we(e,t)]]);function qe(e){let t=P.get(e);if(t)return t;let r=[...P.keys()],n=N(e,r);throw new T(`--format ${e}: unknown format`,n?`did you mean ${n}?`:`the formats are ${r.join(", ")}`)}async function Qr(e){let t=ft(e);t.output!==null&&V(t.output);let r=t.output===null?A("readiness-"):U(`${t.output}.output`),n=await gt(t,r,e);return ht(n,t,e),n.verdict!=="ready"?C.notReady:(_(r),C.ready)}function ft({args:e,cwd:t}){let{values:r}=pe(e,{values:["config","only","base","format","output","root"],switches:[]}),{config:n,base:o,output:i}=r;return{config:n,base:o,only:me(r.only),render:qe(r.format??"pretty"),output:i===null?null:ut(t,i),root:X(r.root,t)}}async function gt(e,t,r){let n=G({root:e.root,env:r.env,outputFolder:t}),o=le({...r.stderr,...n.clock});try{return await B({ports:n,git:D(e.root,r.env),configPath:e.config,only:e.only,base:e.base,head:null,branch:null,labels:null,concurrency:z(),cancel:r.cancel,onProgress:o.onProgress})}finally{o.stop()}}function ht(e,{render:t,output:r,root:n},{stdout:o,isColoured:i}){let s={isColoured:i,columns:o.columns,sourceOf:de(n)};r!==null&&J(r,t(e,{...s,...ae})),o.write(r===null?t(e,s):L(e,s))}export{Qr as check};
