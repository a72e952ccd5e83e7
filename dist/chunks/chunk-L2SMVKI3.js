import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{A as $e,B as U,D as be,E as ve,b as le,l as R,m as de,n as A,o as q,p as O,q as D,r as F,s as j,t as ue,u as me,v as B,w as z,x as L,y as pe,z as ke}from"./chunk-STB5LOVF.js";import{e as Re}from"./chunk-BLYIOO2T.js";import{a as ge,b as ye,c as we}from"./chunk-S3YEWP7B.js";import{a as xe}from"./chunk-5VCJ4WXI.js";import{E as f}from"./chunk-OI5DNCJR.js";import{a as S}from"./chunk-GCS3PKPE.js";import{a as Z}from"./chunk-HIH35UGO.js";import{b as x,c as N,d as _,e as h,f as W,h as Y,k as fe,n as he}from"./chunk-B3GURPU2.js";import{a as b,b as C,c as w}from"./chunk-ZUA2JOMH.js";import{a as P}from"./chunk-TDR4IROM.js";import{a as ce}from"./chunk-LTM6R7WF.js";import{a as K}from"./chunk-B2AWIVVZ.js";import{lstatSync as Ot,mkdirSync as Mt,writeFileSync as Et}from"node:fs";import{dirname as Lt}from"node:path";function qn(e){Ce(e,"")}function Dn(e,t){Ce(e,t)}function Ce(e,t){try{Mt(Lt(e),{recursive:!0}),Et(e,t)}catch(n){let r=n instanceof Error?n.message:String(n);throw new K(`${e}: the report cannot be written (${r})`,"name a file in a folder that can be written",{cause:n})}}var Se=1e8;function Bn(e){try{let{size:t}=Ot(e);if(t>Se)throw new Error(`it has ${t} bytes, and ${Se} are read at most`);return new TextDecoder("utf-8",{fatal:!0}).decode(P(e))}catch(t){let n=t instanceof Error?t.message:String(t);throw new K(`${e}: the report cannot be read (${n})`,"name its folder in report-dir",{cause:t})}}import{lstatSync as Tt}from"node:fs";var Ft=2e6;function Jn(e){let t=new ce(e),n={path:null,text:null};return r=>(r!==n.path&&Object.assign(n,{path:r,text:jt(r)?It(e,r,t):null}),n.text)}function jt(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function It(e,t,n){let r=`${e}/${t}`;if(!n.holdsFile(t,r))return null;try{return Tt(r).size>Ft?null:Buffer.from(P(r)).toString("utf8")}catch{return null}}var Pt=6,Nt=200,_t=e=>e===0?"":`\x1B[${e}A\r\x1B[J`;function Oe({write:e,columns:t,now:n,every:r}){let i=null,o=0,s=null,a=()=>{let l=i===null?[]:Wt(i,n()).map(c=>be(c,t-1));e(_t(o)+l.map(c=>`${c}
`).join("")),o=l.length};return{show(l){i=l,s??=r(Nt,a),a()},clear(){s?.(),s=null,i=null,o>0&&a()}}}function Wt({total:e,done:t,running:n},r){let i=n.slice(0,Pt),o=i.map(({check:a,sinceMs:l})=>`  ${w(a.title)}  ${At(r-l)}`),s=n.length-i.length;return[`${t} of ${e} checks done`,...o,...s>0?[`  and ${s} more`]:[]]}function At(e){let t=Math.floor(Math.max(0,e)/1e3)*1e3;return t<6e4?`${t/1e3} s`:f(t)}function Me(e,{done:t,total:n}){switch(e.kind){case"planned":return`${S(n,"check")} to run`;case"started":return Z(`started: ${w(e.check.title)}`);case"finished":{let{status:r,title:i,durationMs:o}=e.result;return Z(`${r}: ${w(i)}  ${f(o)}  (${t} of ${n})`)}default:return e}}function Ee(e,t){let{total:n,done:r,running:i}=e;switch(t.kind){case"planned":return{total:t.checks.length,done:0,running:[]};case"started":return{total:n,done:r,running:[...i,{check:t.check,sinceMs:t.atMs}]};case"finished":return{total:n,done:r+1,running:i.filter(({check:o})=>o.id!==t.result.id)};default:return t}}function lr(e){let t=e.isTerminal?Oe(e):null,n={total:0,done:0,running:[]};return{onProgress:r=>{n=Ee(n,r),t===null?e.write(`${Me(r,n)}
`):t.show(n)},stop:()=>t?.clear()}}import{createHash as rn}from"node:crypto";var v={passed:"\u2705",failed:"\u274C",broken:"\u2753",waiting:"\u23F3",waived:"\u{1F3F3}\uFE0F",skipped:"\u2796"},M={ready:"\u2705",waiting:"\u23F3","not-ready":"\u274C"};function k({status:e,severity:t}){return e==="failed"&&t!=="error"?"\u26A0\uFE0F":v[e]}function d(e){return Te(w(e))}function Le(e){return b(e).map(E).join(`
`)}function E(e){return Te(C(e))}function Te(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var Fe=2,qt=10;function je(e,t){let{startLine:n}=t,r=b(e);if(n===null||n>r.length)return"";let i=Math.min(t.endLine??n,n+qt),o=Math.max(1,n-Fe);return`<pre class="excerpt">${r.slice(o-1,i+Fe).map((l,c)=>Dt(l,o+c,t)).join(`
`)}</pre>`}function Dt(e,t,n){let{startLine:r,endLine:i}=n,o=r!==null&&t>=r&&t<=(i??r),s=o?Bt(e,n):E(e);return`<span class="row${o?" hit":""}"><span class="number">${t}</span>${s}</span>`}function Bt(e,{startLine:t,startColumn:n,endLine:r,endColumn:i}){if(n===null||(r??t)!==t)return E(e);let o=n-1,s=i===null?e.length:i-1;return s<=o||o>=e.length?E(e):`${E(e.slice(0,o))}<mark>${E(e.slice(o,s))}</mark>${E(e.slice(s))}`}var X=100;function Ne(e,t){let n=_(e),r=e.findings.filter(a=>a.ignored!==null),i=new Set(h(e)),o=n.map((a,l)=>{let c=a.help===null||i.has(a.help)?null:a.help;c!==null&&i.add(c);let m=l<X?zt(a,t):"";return Ie(a,{severity:W(a,e),details:`${$("help",c)}${m}`})}),s=r.map(a=>Ie(a,{severity:"ignored",details:$("help",a.ignored)}));return[_e("findings",o.slice(0,X)),Pe("more",o.slice(X),"more"),Pe("ignored",s,"ignored in the code")].join("")}function Ie(e,{severity:t,details:n}){let r=O(e.location),i=[r===null?"":`<code class="place">${d(r)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${d(e.message)}</span>`,`<code class="rule">${d(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${d(e.location?.path??"")}"><p>${i.filter(s=>s!=="").join(" ")}</p>${n}</li>`}function zt({location:e},t){let n=e===null||e.startLine===null?null:t(e.path);return e===null||n===null?"":je(n,e)}function Pe(e,t,n){return t.length===0?"":`<details class="${e}"><summary>${t.length} ${n}</summary>${_e("findings",t)}</details>`}function _e(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function $(e,t){return t===null?"":`<p class="${e}">${d(t)}</p>`}function We(e,t){let{status:n,severity:r}=e,i=x(n)||n==="waiting";return[`<details class="check ${n} ${r}" id="check-${t.index}" data-status="${n}"${i?" open":""}>`,Ut(e,t.longestMs),'<div class="body">',Ht(e),$("reason",U(e)),Vt(e),...h(e).map(o=>$("step",o)),Ne(e,t.sourceOf),Jt(e),"</div>","</details>"].filter(o=>o!=="").join(`
`)}function Ut(e,t){let{id:n,title:r,status:i,evidence:o,durationMs:s}=e,a=n===r?"":` <code class="id">${d(n)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${k(e)}</span>
<h2 class="title">${d(r)}${a}</h2>
<span class="status">${i}</span>
<span class="measured">${o===null?"":d(o)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${f(s)}</span>
</summary>`}function Ht({source:e,severity:t,stage:n,owner:r}){return`<p class="facts">${[`source ${d(e)}`,`counts as ${t}`,n,r===null?"":`owner ${d(r)}`].filter(o=>o!=="").join(" \xB7 ")}</p>`}function Vt({expectations:e}){let t=({statement:n,status:r,actual:i})=>{let o=i===null?"":` <span class="actual">\u2192 ${d(i)}</span>`;return`<li>${v[r]} <code>${d(n)}</code>${o}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function Jt({status:e,tail:t,outputFile:n}){if(t===null||t.trim()==="")return"";let r=n===null?"":` \u2014 whole output: <code>${d(n)}</code>`;return`<details class="tail"${x(e)?" open":""}><summary>Last lines of the output${r}</summary><pre>${Le(t.trimEnd())}</pre></details>`}function H({results:e,preview:t}){let n=new Map(e.map(r=>[r.id,r]));return(t?.results??[]).map(r=>({now:n.get(r.id)??null,then:r}))}function Ae(e){return[Gt(e),Yt(e),Xt(e)].filter(t=>t!=="").join(`
`)}function Q({name:e,title:t,isOpen:n,intro:r,columns:i,rows:o}){let a=`<div class="wide"><table>
<thead><tr>${i.map(l=>`<th scope="col">${l}</th>`).join("")}</tr></thead>
<tbody>
${o.join(`
`)}
</tbody>
</table></div>`;return[`<details class="rules" id="${e}"${n?" open":""}>`,`<summary><h2>${t}</h2></summary>`,...r.filter(l=>l!==""),...o.length===0?[]:[a],"</details>"].join(`
`)}function ee(e){let[t="",...n]=e;return`<tr><th scope="row">${t}</th>${n.map(r=>`<td>${r}</td>`).join("")}</tr>`}function Gt(e){let{changes:t}=e.rules;return t.length===0?"":Q({name:"rules",title:`${qe(F(e))}What changes in the rules: ${me(t)}`,isOpen:!0,intro:en(F(e)),columns:["","Check","What","Where"],rows:D(t).map(Kt)})}function Kt({direction:e,check:t,message:n,place:r}){let o=`<span class="${e}">${e==="weaker"?"\u25BC":"\u25B2"} ${e}</span>`,s=r&&O({path:r.path,startLine:r.line,startColumn:null});return ee([o,t===null?"all":V(t),d(n),s===null?"":V(s)])}function Yt(e){let{preview:t}=e;if(t===null)return"";let n=H(e);return Q({name:"preview",title:`With the rules of this change: ${M[t.verdict]} ${R[t.verdict]}`,isOpen:t.verdict!==e.verdict,intro:[$("reason",t.reason),`<p class="note">It is only tried, and does not count.${n.length===0?" No check would be judged otherwise.":""}</p>`],columns:["Check","By the rules of the base","By those of this change"],rows:n.map(Zt)})}function Zt({now:e,then:t}){let n=i=>{let o=[i.evidence,i.reason].filter(s=>s!==null).map(s=>` \xB7 ${d(s)}`);return`<span aria-hidden="true">${k(i)}</span> ${i.status}${o.join("")}`},r=t.id===t.title?"":` ${V(t.id)}`;return ee([`${d(t.title)}${r}`,e===null?"not there":n(e),n(t)])}function Xt(e){let{debt:t}=e;if(t.waivers.length===0&&t.ignored===0)return"";let n=j(e);return Q({name:"debt",title:`${qe(n)}What is excused: ${d(B(t))}`,isOpen:t.waivers.some(L)||n?.status==="failed",intro:n?.status==="failed"?h(n).map(r=>$("step",r)):[],columns:["Check","Until","","Why","Who answers"],rows:t.waivers.map(Qt)})}function Qt(e){let t=d(z(e)),n=L(e)?`<b class="urgent">${t}</b>`:t;return ee([V(e.check),d(e.until),n,d(e.reason),d(e.vouched)])}function qe(e){return e===null?"":`<span aria-hidden="true">${k(e)}</span> `}function en(e){return e===null?[]:[$("reason",e.reason??e.evidence),...h(e).map(t=>$("step",t))]}function V(e){return`<code>${d(e)}</code>`}var te=`
'use strict';
(() => {
  const form = document.getElementById('filter');
  const checks = [...document.querySelectorAll('.check')];
  const rows = [...document.querySelectorAll('.timeline tbody tr')];
  const none = document.getElementById('none');
  const query = form.elements.query;
  const boxes = [...form.querySelectorAll('input[name=status]')];

  function showFindings(check, wanted) {
    const items = [...check.querySelectorAll('.findings > li')];
    for (const item of items) item.hidden = wanted !== '' && !item.textContent.toLowerCase().includes(wanted);
    for (const list of check.querySelectorAll('details.ignored, details.more')) {
      list.hidden = !list.querySelector('li:not([hidden])');
      if (wanted !== '' && !list.hidden) list.open = true;
    }
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
    for (const row of rows) row.hidden = document.getElementById(row.dataset.check).hidden;
    none.hidden = shown > 0;
    form.elements.shown.value = shown + ' of ' + checks.length + ' checks, ' + findings + (findings === 1 ? ' finding' : ' findings');
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
`;var ne=`
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
h2 { margin: 0; font-size: 1rem; }
:not(.check) > summary > h2 { display: inline; }
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
a { color: var(--info); }
.timeline, .rules { margin: 1rem 0 0; }
.timeline > summary, .rules > summary { font-weight: 600; cursor: pointer; }
table { width: 100%; margin: .5rem 0; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .125rem .75rem .125rem 0; border-top: 1px solid var(--line); text-align: left; font-variant-numeric: tabular-nums; }
thead th { border: 0; color: var(--quiet); font-weight: 400; overflow-wrap: normal; }
td { white-space: nowrap; }
tbody th { font-weight: 400; }
.axis, .timeline td:last-child { width: 45%; padding-right: 0; }
.wide { overflow-x: auto; }
.rules td, .rules th { white-space: normal; vertical-align: top; overflow-wrap: break-word; }
.weaker, .urgent { color: var(--bad); }
.stronger { color: var(--good); }
.weaker, .stronger { white-space: nowrap; }
.axis span:last-child { float: right; }
td svg { display: block; width: 100%; height: .625rem; fill: var(--info); }
.failed td svg, .broken td svg { fill: var(--bad); }
.failed:not(.error) td svg, .broken:not(.error) td svg, .waiting td svg, .waived td svg { fill: var(--warn); }
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
.skipped .status { color: var(--quiet); }
.time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.time svg { width: 3.5rem; height: .375rem; margin-right: .5rem; vertical-align: middle; fill: var(--info); background: var(--line); }
.body { padding: .25rem .75rem .75rem 3rem; }
.step, .help { color: var(--info); }
.expectations, .findings { margin: .5rem 0; padding: 0; list-style: none; }
.findings > li { padding: .375rem 0; border-top: 1px solid var(--line); }
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
  th, td { padding-right: .375rem; }
  .axis, .timeline td:last-child { width: 20%; }
}
@media print {
  #filter, .skip { display: none; }
  body { max-width: none; font-size: 11pt; }
  .findings > li { break-inside: avoid; }
  pre { white-space: pre-wrap; overflow: visible; }
  .check > summary { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;var re=1e3,De=3;function Be(e,t){let n=t.map((i,o)=>({result:i,index:o})).filter(({result:i})=>i.status!=="skipped").sort((i,o)=>i.result.startMs-o.result.startMs);if(n.length===0)return"";let r=n.reduce((i,{result:o})=>Math.max(i,ze(o)),e.durationMs);return`<details class="timeline">
<summary><h2>Timeline of the checks</h2></summary>
<table>
<thead><tr><th scope="col">Check</th><th scope="col">Status</th><th scope="col">Started after</th><th scope="col">Took</th><th scope="col" class="axis"><span>0</span> <span>${f(r)}</span></th></tr></thead>
<tbody>
${n.map(({result:i,index:o})=>tn(i,{index:o,endMs:r})).join(`
`)}
</tbody>
</table>
</details>`}function tn(e,{index:t,endMs:n}){let{title:r,status:i,severity:o,startMs:s,durationMs:a}=e,l=`<th scope="row"><a href="#check-${t}">${d(r)}</a></th>`,c=`<td>${f(s)}</td><td>${f(a)}</td>`;return`<tr class="${i} ${o}" data-check="check-${t}">${l}<td class="status">${i}</td>${c}<td>${nn(e,n)}</td></tr>`}function nn(e,t){let n=o=>t===0?0:Math.round(re*o/t),r=Math.min(n(e.startMs),re-De),i=Math.max(n(ze(e))-r,De);return`<svg viewBox="0 0 ${re} 10" preserveAspectRatio="none" aria-hidden="true"><rect x="${r}" width="${i}" height="10"/></svg>`}function ze({startMs:e,durationMs:t}){return e+t}function Ue(e,t=()=>null){let n=N(e.results),r=n.reduce((i,{durationMs:o})=>Math.max(i,o),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${on()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${R[e.verdict]} \u2014 Readiness Gate</title>
<style>${ne}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${sn(e)}
${Ae(e)}
${Be(e,n)}
${an(e)}
<main id="checks" tabindex="-1">
${n.map((i,o)=>We(i,{index:o,longestMs:r,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${te}</script>
</body>
</html>
`}function on(){let e=t=>`'sha256-${rn("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(te)}; style-src ${e(ne)}; base-uri 'none'; form-action 'none'`}function sn(e){let{verdict:t,isCancelled:n,reason:r,config:i,head:o,base:s,durationMs:a,notes:l}=e,c=q(e),m=[`config <code>${d(i)}</code>`,...o===null?[]:[`commit <code>${d(o.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${d(s.slice(0,12))}</code>`],f(a)];return[`<header class="${t}">`,`<h1>${M[t]} ${R[t]}${n?" (cancelled)":""}</h1>`,`<p class="counts">${A(e)}</p>`,$("reason",r),c===null?"":`<p class="next"><b>Next:</b> ${d(c)}</p>`,...l.map(y=>$("note",y)),`<p class="facts">${m.join(" \xB7 ")}</p>`,"</header>"].filter(y=>y!=="").join(`
`)}function an({counts:e}){let t=n=>`<label><input type="checkbox" name="status" value="${n}" checked> ${v[n]} ${n} ${e[n]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${de.filter(n=>e[n]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}var ln=1;function He(e){let{verdict:t,reason:n,isCancelled:r,head:i,base:o,pullRequest:s,config:a,notes:l,durationMs:c,counts:m,results:y}=e;return mn({schema:ln,verdict:t,reason:n,cancelled:r,head:i,base:o,pullRequest:s,config:a,notes:l,durationMs:c,counts:m,checks:y.map(Ve),rules:cn(e.rules),preview:e.preview&&dn(e.preview),debt:un(e.debt),checklist:[]})}function cn({from:e,commit:t,changes:n}){let r=n.map(({direction:i,check:o,message:s,place:a})=>({direction:i,check:o,message:s,path:a?.path??null,line:a?.line??null}));return{from:e,commit:t,changes:r}}function dn({config:e,verdict:t,reason:n,counts:r,results:i}){return{config:e,verdict:t,reason:n,counts:r,checks:i.map(Ve)}}function un({waivers:e,maxWaivers:t,ignored:n}){return{waivers:e.map(({check:i,reason:o,vouched:s,until:a,daysLeft:l,state:c})=>({check:i,reason:o,vouched:s,until:a,daysLeft:l,state:c})),maxWaivers:t,ignored:n}}function Ve(e){let{id:t,title:n,source:r,status:i,severity:o,stage:s,owner:a,startMs:l,durationMs:c}=e,{reason:m,fix:y,help:I,evidence:p,tail:vt,outputFile:xt}=e;return{id:t,title:n,source:r,status:i,severity:o,stage:s,owner:a,startMs:l,durationMs:c,reason:m,fix:y,help:I,evidence:p,expectations:e.expectations.map(({statement:Rt,status:St,actual:Ct})=>({statement:Rt,status:St,actual:Ct})),findings:e.findings.map(xe),tail:vt,outputFile:xt,flaky:e.isFlaky??!1,cachedFrom:e.cachedFrom??null}}function mn(e){return`${JSON.stringify(e,null,2)}
`}function Je(e){let{evidence:t,reason:n,status:r,tail:i}=e,o=x(r),s=[...[t,o?null:n].filter(l=>l!==null),...ke(e).map($e),...o?h(e):[],..._(e).map(l=>pn(l,e))].map(l=>w(l)),a=o&&i!==null?b(i.trimEnd()).map(l=>C(l)):[];return[...s,...a].join(`
`)}function pn(e,t){let{location:n,message:r,rule:i}=e;return[O(n),W(e,t),r,i].filter(o=>o!==null).join("  ")}function Ge(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Ke(e,"")}`}function Ke({name:e,attributes:t,children:n},r){let i=Object.entries(t).map(([s,a])=>` ${s}="${Ye(w(a))}"`),o=`${r}<${e}${i.join("")}`;return n.length===0?`${o}/>
`:typeof n=="string"?`${o}>${fn(n)}</${e}>
`:`${o}>
${n.map(s=>Ke(s,`${r}  `)).join("")}${r}</${e}>
`}function fn(e){return b(e).map(t=>Ye(C(t))).join(`
`)}function Ye(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function Ze(e){let t=e.results.map(l=>({result:l,kind:hn(l)})),n=l=>String(t.filter(c=>c.kind===l).length),r={tests:String(t.length),failures:n("failure"),errors:n("error"),skipped:n("skipped"),time:Xe(e.durationMs)},i=t.map(({result:l,kind:c})=>gn(l,c)),o={name:"testsuite",attributes:{name:"Readiness Gate",...r},children:i},{skipped:s,...a}=r;return Ge({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[o]})}function hn({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function gn(e,t){let{title:n,source:r,status:i,reason:o,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${r}`,name:n,time:Xe(s)},children:yn({kind:t,status:i,reason:o??i},Je(e))}}function yn({kind:e,status:t,reason:n},r){return e==="passed"?r===""?[]:[{name:"system-out",attributes:{},children:r}]:e==="skipped"?[{name:"skipped",attributes:{message:n},children:[]}]:[{name:e,attributes:{message:n,type:t},children:r}]}function Xe(e){return(e/1e3).toFixed(3)}var Qe="\u200B";function u(e,t){return w(e,t).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi,`$&${Qe}`).replace(/[&<>|$]/g,n=>`&#${n.charCodeAt(0)};`).replace(/[\\`*_[\]~]/g,"\\$&").replace(/^(?=[-+=]|#+(?:\s|$))|(?<=^\d+)(?=[.)])/,"\\").replaceAll(Qe,"&#8203;")}function g(e,t){let n=w(e,t);if(n==="")return"";let r="`".repeat(tt(n)+1),i=/^`|`$|^ .* $/.test(n)?" ":"";return`${r}${i}${n}${i}${r}`}function et(e){let t=b(e).map(r=>C(r)).join(`
`),n="`".repeat(Math.max(3,tt(t)+1));return`${n}text
${t}
${n}`}function T(e){return`| ${e.map(t=>t.replaceAll("|","\\|")).join(" | ")} |`}function tt(e){return Math.max(0,...(e.match(/`+/g)??[]).map(t=>t.length))}function nt(e){let t=e.isCancelled?" (cancelled)":"";return`## ${M[e.verdict]} ${R[e.verdict]}${t} \u2014 ${wn(e)}`}function wn(e){let t=e.results.filter(({status:n,severity:r})=>n==="failed"&&r!=="error").length;return A(e,(n,r)=>{if(n!=="failed"||t===0)return`${v[n]} ${r} ${n}`;let i=r-t,o=`\u26A0\uFE0F ${t} failed, as ${t===1?"a warning":"warnings"}`;return i>0?`${v.failed} ${i} failed \xB7 ${o}`:o})}function rt(e){let t=q(e);return[u(e.reason),...t===null?[]:[`**Next:** ${u(t)}`],...[...e.notes,...pe(e)].map(n=>`> ${u(n)}`)]}function ot({config:e,head:t,durationMs:n}){let r=t===null?[]:[g(le(t))];return[g(e),...r,f(n)].join(" \xB7 ")}var it={limit:Number.POSITIVE_INFINITY,sizeOf:e=>e.length,findings:Number.POSITIVE_INFINITY,inSight:Number.POSITIVE_INFINITY,linkTo:()=>null,elsewhere:"The JSON report has all."};function st({limit:e,sizeOf:t}){let n=e;return{pay:r=>{let i=t(r);return i>n?!1:(n-=i,!0)}}}function J({evidence:e,reason:t,findings:n}){let r=n.filter(o=>o.ignored!==null).length;return[...[e,t].filter(o=>o!==null).map(o=>u(o,300)),...r>0?[`${r} ignored in the code`]:[]].join(" \xB7 ")}function G({intro:e,head:t,rows:n,noun:r},i,o){let s=`
${[...e,t].join(`

`)}
`;if(!o.pay(`${s}${" ".repeat(60)}`))return"";let a=[];for(let m of n){if(a.length>=i.findings||!o.pay(`${m}
`))break;a.push(m)}let c=n.length-a.length===0?[]:["",`Shown: ${a.length} of ${n.length} ${r}s.`];return`${s}${[...a,...c].map(m=>`${m}
`).join("")}`}var at=`| | Check | Measured | Time |
|---|---|---|--:|
`;function lt(e){return`${T([k(e),oe(e),J(e),kn(e.durationMs)])}
`}function kn(e){return f(e).replaceAll(" ","\xA0")}function oe({id:e,title:t}){return`${u(t)} ${e===t?"":g(e)}`.trimEnd()}var Uo={before:"",after:"",hidden:[]};function dt(e,t,n){let r=$n(e,t,n),i=xn(e,t,n),o=Cn(e,t,n),s=e.debt.waivers.some(L)||j(e)?.status==="failed",a=[...ct(r,e.rules.changes.length,["change of the rules","changes of the rules"]),...ct(o,e.debt.waivers.length,["waiver","waivers"])];return s?{before:[r,i,o].join(""),after:"",hidden:a}:{before:[r,i].join(""),after:o,hidden:a}}function ct(e,t,[n,r]){return e===""&&t>0?[S(t,n,r)]:[]}function $n(e,t,n){let{changes:r}=e.rules;if(r.length===0)return"";let i=F(e),s=[`### ${i===null?"":`${k(i)} `}What changes in the rules`,...vn(i)];return G({intro:s,head:`| | Check | What | Where |
|---|---|---|---|`,rows:D(r).map(bn),noun:"change"},t,n)}function bn({direction:e,check:t,message:n,place:r}){let i=r===null?"":g(`${r.path}${r.line===null?"":`:${r.line}`}`),o=t===null?"all":g(t);return T([e==="weaker"?"\u{1F53B}\xA0weaker":"\u{1F53A}\xA0stronger",o,u(n),i])}function vn(e){if(e===null)return[];let t=e.reason??e.evidence;return[...t===null?[]:[t],...h(e)].map(n=>u(n))}function xn(e,t,n){let{preview:r}=e;if(r===null)return"";let o=["### With the rules of this change",`**${`${M[r.verdict]} ${R[r.verdict]}`}** \u2014 ${u(r.reason)}. _It is only tried, and does not count._`],s=H(e);return s.length===0?Rn([...o,"No check would be judged otherwise."],n):G({intro:o,head:`| Check | By the rules of the base | By those of this change |
|---|---|---|`,rows:s.map(Sn),noun:"check"},t,n)}function Rn(e,t){let n=`
${e.join(`

`)}
`;return t.pay(n)?n:""}function Sn({now:e,then:t}){let n=r=>`${k(r)} ${r.status} \xB7 ${J(r)}`;return T([oe(t),e===null?"not there":n(e),n(t)])}function Cn(e,t,n){let{debt:r}=e;if(r.waivers.length===0)return"";let i=j(e),o=i===null?"":`${k(i)} `,s=i?.status==="failed"?h(i):[],a=[`### ${o}What is excused`,u(B(r)),...s.map(c=>u(c))];return G({intro:a,head:`| | Check | Until | Why, and by whom |
|---|---|---|---|`,rows:r.waivers.map(On),noun:"waiver"},t,n)}function On(e){let{check:t,until:n,reason:r,vouched:i}=e,o=u(z(e)),s=L(e)?`**${o}**`:o,a=`${u(r)}<br>${u(i)}`;return T([L(e)?"\u26A0\uFE0F":"\u{1F3F3}\uFE0F",g(t),`${u(n)} \xB7 ${s}`,a])}function ut(e){return`
${[`### ${k(e)} ${u(e.title)}`,...[U(e)].filter(n=>n!==null).map(n=>u(n)),...Mn(e),...h(e).map(n=>u(n))].join(`

`)}

`}function Mn({expectations:e}){let t=({statement:n,status:r,actual:i})=>`* ${v[r]} ${g(n)}${i===null?"":` \u2192 ${u(i)}`}`;return e.length===0?[]:[e.map(t).join(`
`)]}function ie({finding:e,severity:t},{linkTo:n}){let r=O(e.location),i=e.location&&n(e.location);return`- ${[r===null?null:En(g(r),i),`**${t}**`,u(e.message),g(e.rule),e.isNew?null:"_not from this change_"].filter(s=>s!==null).join(" ")}`}function En(e,t){return t===null?e:`[${e}](${t})`}function se({finding:{help:e},result:t}){return e===null||h(t).includes(e)?null:e}function ae(e){return e===null?"":`<br>${u(e)}`}function mt({status:e,tail:t}){return t===null||t.trim()===""||!x(e)?"":`
<details><summary>Last lines of the output</summary>

${et(t.trimEnd())}

</details>
`}function pt(e,{inSight:t},n){return e.filter(({result:o,found:s})=>s.length>0||x(o.status)).map(o=>({...o,intro:ut(o.result)})).filter(({intro:o,found:s})=>n.pay(s.length>t?`${o}${gt(s.length,"")}`:o)).map(o=>{let s=mt(o.result);return{...o,output:n.pay(s)?s:""}})}function ft(e,t,n){let r=new Map(e.map(({result:o})=>[o,new Set])),i=0;return fe(e.flatMap(({found:o})=>o),o=>{if(i>=t.findings)return!1;let s=se(o),a=s!==null&&!r.get(o.result)?.has(s),l=n.pay(`${ie(o,t)}${a?ae(s):""}
`);return i=l?i+1:t.findings,l&&a&&r.get(o.result)?.add(s),l})}function ht({found:e,intro:t,output:n},r,i){let o=new Set,s=e.flatMap(c=>{if(!r.has(c))return[];let m=se(c),y=m===null||o.has(m)?null:m;return y!==null&&o.add(y),[`${ie(c,i)}${ae(y)}
`]}),a=s.slice(i.inSight),l=a.length===0?"":gt(a.length,a.join(""));return`${t}${s.slice(0,i.inSight).join("")}${l}${n}`}function gt(e,t){return`
<details><summary>${S(e,"more finding")}</summary>

${t}
</details>
`}var Ln=20;function wt(e,t,{frameSize:n,write:r}){let i=e.results.reduce((s,a)=>s+Y(a).length,0);if(Math.min(i,t.findings)*Ln<=t.limit){let s=yt(e,{...t,limit:Number.POSITIVE_INFINITY}),a=s&&r(s);if(a!==null&&t.sizeOf(a)<=t.limit)return a}let o=yt(e,{...t,limit:t.limit-n});return o&&r(o)}function kt(e,t){return t===""?e:`${e}${e.endsWith(`

`)?"":`
`}${t}`}var Tn=400;function yt(e,t){let n=N(e.results),r=n.filter(p=>!ue(p,e)).map(p=>({result:p,found:Y(p)})),i=r.flatMap(({found:p})=>p),o=t.limit-Fn(i,t);if(o<0)return null;let s=st({...t,limit:o}),a=n.map(p=>({result:p,text:lt(p)})).filter(({text:p})=>s.pay(p)),l=dt(e,t,s),c=pt(r,t,s),m=ft(c,t,s),y=new Set(m.shown),I=e.results.length-a.length;return{rows:a,rules:l,sections:c.map(p=>ht(p,y,t)),account:jn({shown:m.shown,left:i.filter(p=>!y.has(p))},[...I>0?[S(I,"more check")]:[],...l.hidden],t)}}function Fn(e,{sizeOf:t,elsewhere:n}){let i=he(e).map(({rule:o})=>t($t(o))).sort((o,s)=>s-o).slice(0,ge);return Tn+t(n)+i.reduce((o,s)=>o+s,0)}function jn(e,t,{elsewhere:n}){let i=[...e.shown.length+e.left.length>0?[`Shown: ${we(e,$t)}.`]:[],...t.map(o=>`${o}.`),...e.left.length>0||t.length>0?[n]:[]];return i.length===0?"":`${i.join(" ")}
`}function $t(e){return g(e,ye)}function bt(e){return In(e,it)}function In(e,t){let n=[nt(e),...rt(e),ot(e),at].join(`

`);return wt(e,t,{frameSize:t.sizeOf(n),write:r=>Pn(n,r)})??""}function Pn(e,{rows:t,rules:n,sections:r,account:i}){return kt([e,...t.map(({text:o})=>o),n.before,...r,n.after].join(""),i)}var Ci=new Map([["pretty",ve],["json",He],["sarif",e=>Re(e)],["junit",Ze],["markdown",bt],["html",(e,{sourceOf:t})=>Ue(e,t)]]);export{qn as a,Dn as b,Bn as c,Jn as d,u as e,g as f,nt as g,rt as h,it as i,at as j,Uo as k,wt as l,In as m,lr as n,ln as o,Ci as p};
