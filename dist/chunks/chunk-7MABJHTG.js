import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{k as p,l as C,m as Z,n as N,o as I,p as S,q as re,r as oe,s as j,u as ie,v as se,w as _,y as ae,z as le}from"./chunk-NHXGK2IQ.js";import{a as Y}from"./chunk-KXF6CFTF.js";import{a as H}from"./chunk-HIH35UGO.js";import{b as h,c as E,d as P,e as k,f as T,h as B,i as Q,j as ee,k as te,n as ne}from"./chunk-ZRJVLAMI.js";import{a as ce}from"./chunk-5VCJ4WXI.js";import{a as w,b,c}from"./chunk-ZUA2JOMH.js";import{b as W}from"./chunk-RZB3OT4F.js";import{a as X}from"./chunk-7ENLNMZP.js";import{a as O}from"./chunk-GLQN7MIJ.js";import{a as z}from"./chunk-B2AWIVVZ.js";import{lstatSync as gt,mkdirSync as ht,writeFileSync as yt}from"node:fs";import{dirname as wt}from"node:path";function xn(e){ue(e,"")}function $n(e,t){ue(e,t)}function ue(e,t){try{ht(wt(e),{recursive:!0}),yt(e,t)}catch(n){let r=n instanceof Error?n.message:String(n);throw new z(`${e}: the report cannot be written (${r})`,"name a file in a folder that can be written",{cause:n})}}var de=1e8;function bn(e){try{let{size:t}=gt(e);if(t>de)throw new Error(`it has ${t} bytes, and ${de} are read at most`);return new TextDecoder("utf-8",{fatal:!0}).decode(O(e))}catch(t){let n=t instanceof Error?t.message:String(t);throw new z(`${e}: the report cannot be read (${n})`,"name its folder in report-dir",{cause:t})}}import{lstatSync as kt}from"node:fs";var xt=2e6;function Mn(e){let t=new X(e),n={path:null,text:null};return r=>(r!==n.path&&Object.assign(n,{path:r,text:$t(r)?bt(e,r,t):null}),n.text)}function $t(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function bt(e,t,n){let r=`${e}/${t}`;if(!n.holdsFile(t,r))return null;try{return kt(r).size>xt?null:Buffer.from(O(r)).toString("utf8")}catch{return null}}var vt=6,Rt=200,St=e=>e===0?"":`\x1B[${e}A\r\x1B[J`;function me({write:e,columns:t,now:n,every:r}){let o=null,i=0,s=null,a=()=>{let l=o===null?[]:Lt(o,n()).map(d=>ae(d,t-1));e(St(i)+l.map(d=>`${d}
`).join("")),i=l.length};return{show(l){o=l,s??=r(Rt,a),a()},clear(){s?.(),s=null,o=null,i>0&&a()}}}function Lt({total:e,done:t,running:n},r){let o=n.slice(0,vt),i=o.map(({check:a,sinceMs:l})=>`  ${c(a.title)}  ${Mt(r-l)}`),s=n.length-o.length;return[`${t} of ${e} checks done`,...i,...s>0?[`  and ${s} more`]:[]]}function Mt(e){let t=Math.floor(Math.max(0,e)/1e3)*1e3;return t<6e4?`${t/1e3} s`:p(t)}function pe(e,{done:t,total:n}){switch(e.kind){case"planned":return`${n} ${n===1?"check":"checks"} to run`;case"started":return H(`started: ${c(e.check.title)}`);case"finished":{let{status:r,title:o,durationMs:i}=e.result;return H(`${r}: ${c(o)}  ${p(i)}  (${t} of ${n})`)}default:return e}}function qn(e){let t=e.isTerminal?me(e):null,n={total:0,done:0,running:[]};return{onProgress:r=>{n=Ct(n,r),t===null?e.write(`${pe(r,n)}
`):t.show(n)},stop:()=>t?.clear()}}function Ct(e,t){let{total:n,done:r,running:o}=e;switch(t.kind){case"planned":return{total:t.checks.length,done:0,running:[]};case"started":return{total:n,done:r,running:[...o,{check:t.check,sinceMs:t.atMs}]};case"finished":return{total:n,done:r+1,running:o.filter(({check:i})=>i.id!==t.result.id)};default:return t}}var fe={limit:Number.POSITIVE_INFINITY,sizeOf:e=>e.length,findings:Number.POSITIVE_INFINITY,elsewhere:"The JSON report has all."};function ge({limit:e,sizeOf:t}){let n=e;return{pay:r=>{let o=t(r);return o>n?!1:(n-=o,!0)}}}var he="\u200B";function f(e,t){return c(e,t).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi,`$&${he}`).replace(/[&<>|$]/g,n=>`&#${n.charCodeAt(0)};`).replace(/[\\`*_[\]~]/g,"\\$&").replace(/^(?=[-+=]|#+(?:\s|$))|(?<=^\d+)(?=[.)])/,"\\").replaceAll(he,"&#8203;")}function y(e,t){let n=c(e,t);if(n==="")return"";let r="`".repeat(ke(n)+1),o=/^`|`$|^ .* $/.test(n)?" ":"";return`${r}${o}${n}${o}${r}`}function ye(e){let t=w(e).map(r=>b(r)).join(`
`),n="`".repeat(Math.max(3,ke(t)+1));return`${n}text
${t}
${n}`}function we(e){return`| ${e.map(t=>t.replaceAll("|","\\|")).join(" | ")} |`}function ke(e){return Math.max(0,...(e.match(/`+/g)??[]).map(t=>t.length))}var x={passed:"\u2705",failed:"\u274C",broken:"\u2754",waiting:"\u23F3",waived:"\u{1F3F3}\uFE0F",skipped:"\u2796"},A={ready:"\u2705",waiting:"\u23F3","not-ready":"\u274C"};function L({status:e,severity:t}){return e==="failed"&&t!=="error"?"\u26A0\uFE0F":x[e]}function xe(e){let t=N(e,(r,o)=>`${x[r]} ${o} ${r}`),n=e.isCancelled?" (cancelled)":"";return`## ${A[e.verdict]} ${C[e.verdict]}${n} \u2014 ${t}`}function $e(e){let t=I(e);return[f(e.reason),...t===null?[]:[`**Next:** ${f(t)}`],...e.notes.map(n=>`> ${f(n)}`)]}function be({config:e,head:t,durationMs:n}){let r=t===null?[]:[y(t.slice(0,7))];return[y(e),...r,p(n)].join(" \xB7 ")}function ve(e){return`
${[`### ${L(e)} ${f(e.title)}`,...[_(e)].filter(n=>n!==null).map(n=>f(n)),...Ft(e),...k(e).map(n=>f(n))].join(`

`)}

`}function Ft({expectations:e}){let t=({statement:n,status:r,actual:o})=>`* ${x[r]} ${y(n)}${o===null?"":` \u2192 ${f(o)}`}`;return e.length===0?[]:[e.map(t).join(`
`)]}function D({finding:e,severity:t}){let n=S(e.location);return`- ${[n===null?null:y(n),`**${t}**`,f(e.message),`(${y(e.rule)})`,e.isNew?null:"_not from this change_"].filter(o=>o!==null).join(" ")}`}function U({finding:{help:e},result:t}){return e===null||k(t).includes(e)?null:e}function V(e){return e===null?"":`<br>${f(e)}`}function Re({status:e,tail:t}){return t===null||t.trim()===""||!h(e)?"":`
<details><summary>Last lines of the output</summary>

${ye(t.trimEnd())}

</details>
`}function Se(e,t){return e.filter(({result:o,found:i})=>i.length>0||h(o.status)).map(o=>({...o,intro:ve(o.result)})).filter(({intro:o})=>t.pay(o)).map(o=>{let i=Re(o.result);return{...o,output:t.pay(i)?i:""}})}function Le(e,t,n){let r=new Map(e.map(({result:i})=>[i,new Set])),o=0;return te(e.flatMap(({found:i})=>i),i=>{if(o>=t.findings)return!1;let s=U(i),a=s!==null&&!r.get(i.result)?.has(s),l=n.pay(`${D(i)}${a?V(s):""}
`);return o=l?o+1:t.findings,l&&a&&r.get(i.result)?.add(s),l})}function Me({found:e,intro:t,output:n},r){let o=new Set,i=e.flatMap(s=>{if(!r.has(s))return[];let a=U(s),l=a===null||o.has(a)?null:a;return l!==null&&o.add(l),[`${D(s)}${V(l)}
`]});return`${t}${i.join("")}${n}`}function Ce({evidence:e,reason:t,findings:n}){let r=n.filter(i=>i.ignored!==null).length;return[...[e,t].filter(i=>i!==null).map(i=>f(i,300)),...r>0?[`${r} ignored in the code`]:[]].join(" \xB7 ")}var Fe=`| | Check | Measured | Time |
|---|---|---|--:|
`;function Oe(e){let{id:t,title:n,durationMs:r}=e,o=`${f(n)} ${t===n?"":y(t)}`.trimEnd();return`${we([L(e),o,Ce(e),p(r)])}
`}var Ot=20;function Pe(e,t,{frameSize:n,write:r}){let o=e.results.reduce((s,a)=>s+B(a).length,0);if(Math.min(o,t.findings)*Ot<=t.limit){let s=Ee(e,{...t,limit:Number.POSITIVE_INFINITY}),a=s&&r(s);if(a!==null&&t.sizeOf(a)<=t.limit)return a}let i=Ee(e,{...t,limit:t.limit-n});return i&&r(i)}function Te(e,t){return t===""?e:`${e}${e.endsWith(`

`)?"":`
`}${t}`}var Et=400;function Ee(e,t){let n=E(e.results).map(u=>({result:u,found:B(u)})),r=n.flatMap(({found:u})=>u),o=t.limit-Pt(r,t);if(o<0)return null;let i=ge({...t,limit:o}),s=n.map(({result:u})=>({result:u,text:Oe(u)})).filter(({text:u})=>i.pay(u)),a=Se(n,i),l=Le(a,t,i),d=new Set(l.shown),g=e.results.length-s.length;return{rows:s,sections:a.map(u=>Me(u,d)),account:Tt({shown:l.shown,left:r.filter(u=>!d.has(u))},g,t)}}function Pt(e,{sizeOf:t,elsewhere:n}){let o=ne(e).map(({rule:i})=>t(Ne(i))).sort((i,s)=>s-i).slice(0,re);return Et+t(n)+o.reduce((i,s)=>i+s,0)}function Tt(e,t,{elsewhere:n}){let o=[...e.shown.length+e.left.length>0?[`Shown: ${j(e,Ne)}.`]:[],...t>0?[`${t} more check${t===1?"":"s"}.`]:[],...e.left.length>0||t>0?[n]:[]];return o.length===0?"":`${o.join(" ")}
`}function Ne(e){return y(e,oe)}function Ie(e){return Nt(e,fe)}function Nt(e,t){let n=[xe(e),...$e(e),be(e),Fe].join(`

`);return Pe(e,t,{frameSize:t.sizeOf(n),write:r=>It(n,r)})??""}function It(e,{rows:t,sections:n,account:r}){return Te([e,...t.map(({text:o})=>o),...n].join(""),r)}import{createHash as Gt}from"node:crypto";function m(e){return _e(c(e))}function je(e){return w(e).map(v).join(`
`)}function v(e){return _e(b(e))}function _e(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var Ae=2,jt=10;function qe(e,t){let{startLine:n}=t,r=w(e);if(n===null||n>r.length)return"";let o=Math.min(t.endLine??n,n+jt),i=Math.max(1,n-Ae);return`<pre class="excerpt">${r.slice(i-1,o+Ae).map((l,d)=>_t(l,i+d,t)).join(`
`)}</pre>`}function _t(e,t,n){let{startLine:r,endLine:o}=n,i=r!==null&&t>=r&&t<=(o??r),s=i?At(e,n):v(e);return`<span class="row${i?" hit":""}"><span class="number">${t}</span>${s}</span>`}function At(e,{startLine:t,startColumn:n,endLine:r,endColumn:o}){if(n===null||(r??t)!==t)return v(e);let i=n-1,s=o===null?e.length:o-1;return s<=i||i>=e.length?v(e):`${v(e.slice(0,i))}<mark>${v(e.slice(i,s))}</mark>${v(e.slice(s))}`}var qt=100;function Be(e,t){let n=P(e),r=e.findings.filter(a=>a.ignored!==null),o=new Set(k(e)),i=n.map((a,l)=>{let d=a.help===null||o.has(a.help)?null:a.help;d!==null&&o.add(d);let g=l<qt?zt(a,t):"";return ze(a,{severity:T(a,e),details:`${R("help",d)}${g}`})}),s=r.map(a=>ze(a,{severity:"ignored",details:R("help",a.ignored)}));return[He("findings",i),Bt(s)].join("")}function ze(e,{severity:t,details:n}){let r=S(e.location),o=[r===null?"":`<code class="place">${m(r)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${m(e.message)}</span>`,`<code class="rule">${m(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${m(e.location?.path??"")}"><p>${o.filter(s=>s!=="").join(" ")}</p>${n}</li>`}function zt({location:e},t){let n=e===null||e.startLine===null?null:t(e.path);return e===null||n===null?"":qe(n,e)}function Bt(e){return e.length===0?"":`<details class="ignored"><summary>${e.length} ignored in the code</summary>${He("findings",e)}</details>`}function He(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function R(e,t){return t===null?"":`<p class="${e}">${m(t)}</p>`}function De(e,t){let{status:n,severity:r}=e,o=h(n)||n==="waiting";return[`<details class="check ${n} ${r}" id="check-${t.index}" data-status="${n}"${o?" open":""}>`,Ht(e,t.longestMs),'<div class="body">',Dt(e),R("reason",_(e)),Ut(e),...k(e).map(i=>R("step",i)),Be(e,t.sourceOf),Vt(e),"</div>","</details>"].filter(i=>i!=="").join(`
`)}function Ht(e,t){let{id:n,title:r,status:o,evidence:i,durationMs:s}=e,a=n===r?"":` <code class="id">${m(n)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${L(e)}</span>
<span class="title">${m(r)}${a}</span>
<span class="status">${o}</span>
<span class="measured">${i===null?"":m(i)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${p(s)}</span>
</summary>`}function Dt({source:e,severity:t,stage:n,owner:r}){return`<p class="facts">${[`source ${m(e)}`,`counts as ${t}`,n,r===null?"":`owner ${m(r)}`].filter(i=>i!=="").join(" \xB7 ")}</p>`}function Ut({expectations:e}){let t=({statement:n,status:r,actual:o})=>{let i=o===null?"":` <span class="actual">\u2192 ${m(o)}</span>`;return`<li>${x[r]} <code>${m(n)}</code>${i}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function Vt({status:e,tail:t,outputFile:n}){if(t===null||t.trim()==="")return"";let r=n===null?"":` \u2014 whole output: <code>${m(n)}</code>`;return`<details class="tail"${h(e)?" open":""}><summary>Last lines of the output${r}</summary><pre>${je(t.trimEnd())}</pre></details>`}var K=`
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
    for (const list of check.querySelectorAll('details.ignored')) list.hidden = !list.querySelector('li:not([hidden])');
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
`;var J=`
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
a { color: var(--info); }
.timeline { margin: 1rem 0 0; }
.timeline > summary { font-weight: 600; cursor: pointer; }
table { width: 100%; margin: .5rem 0; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .125rem .75rem .125rem 0; border-top: 1px solid var(--line); text-align: left; font-variant-numeric: tabular-nums; }
thead th { border: 0; color: var(--quiet); font-weight: 400; overflow-wrap: normal; }
td { white-space: nowrap; }
tbody th { font-weight: 400; }
.axis, td:last-child { width: 45%; padding-right: 0; }
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
  th, td { padding-right: .375rem; }
  .axis, td:last-child { width: 20%; }
}
@media print {
  #filter, .skip { display: none; }
  body { max-width: none; font-size: 11pt; }
  .findings > li { content-visibility: visible; break-inside: avoid; }
  pre { white-space: pre-wrap; overflow: visible; }
  .check > summary { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;var G=1e3,Ue=3;function Ve(e,t){let n=t.map((o,i)=>({result:o,index:i})).filter(({result:o})=>o.status!=="skipped").sort((o,i)=>o.result.startMs-i.result.startMs);if(n.length===0)return"";let r=n.reduce((o,{result:i})=>Math.max(o,Ke(i)),e.durationMs);return`<details class="timeline">
<summary>Timeline of the checks</summary>
<table>
<thead><tr><th scope="col">Check</th><th scope="col">Status</th><th scope="col">Started after</th><th scope="col">Took</th><th scope="col" class="axis"><span>0</span> <span>${p(r)}</span></th></tr></thead>
<tbody>
${n.map(({result:o,index:i})=>Kt(o,{index:i,endMs:r})).join(`
`)}
</tbody>
</table>
</details>`}function Kt(e,{index:t,endMs:n}){let{title:r,status:o,severity:i,startMs:s,durationMs:a}=e,l=`<th scope="row"><a href="#check-${t}">${m(r)}</a></th>`,d=`<td>${p(s)}</td><td>${p(a)}</td>`;return`<tr class="${o} ${i}">${l}<td class="status">${o}</td>${d}<td>${Jt(e,n)}</td></tr>`}function Jt(e,t){let n=i=>t===0?0:Math.round(G*i/t),r=Math.min(n(e.startMs),G-Ue),o=Math.max(n(Ke(e))-r,Ue);return`<svg viewBox="0 0 ${G} 10" preserveAspectRatio="none" aria-hidden="true"><rect x="${r}" width="${o}" height="10"/></svg>`}function Ke({startMs:e,durationMs:t}){return e+t}function Je(e,t=()=>null){let n=E(e.results),r=n.reduce((o,{durationMs:i})=>Math.max(o,i),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Wt()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${C[e.verdict]} \u2014 Readiness Gate</title>
<style>${J}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${Yt(e)}
${Ve(e,n)}
${Xt(e)}
<main id="checks" tabindex="-1">
${n.map((o,i)=>De(o,{index:i,longestMs:r,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${K}</script>
</body>
</html>
`}function Wt(){let e=t=>`'sha256-${Gt("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(K)}; style-src ${e(J)}; base-uri 'none'; form-action 'none'`}function Yt(e){let{verdict:t,isCancelled:n,reason:r,config:o,head:i,base:s,durationMs:a,notes:l}=e,d=I(e),g=[`config <code>${m(o)}</code>`,...i===null?[]:[`commit <code>${m(i.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${m(s.slice(0,12))}</code>`],p(a)];return[`<header class="${t}">`,`<h1>${A[t]} ${C[t]}${n?" (cancelled)":""}</h1>`,`<p class="counts">${N(e)}</p>`,R("reason",r),d===null?"":`<p class="next"><b>Next:</b> ${m(d)}</p>`,...l.map(u=>R("note",u)),`<p class="facts">${g.join(" \xB7 ")}</p>`,"</header>"].filter(u=>u!=="").join(`
`)}function Xt({counts:e}){let t=n=>`<label><input type="checkbox" name="status" value="${n}" checked> ${x[n]} ${n} ${e[n]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${Z.filter(n=>e[n]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}var Zt=1;function Ge(e){let{verdict:t,reason:n,isCancelled:r,head:o,base:i,pullRequest:s,config:a,notes:l,durationMs:d,counts:g,results:u}=e;return tn({schema:Zt,verdict:t,reason:n,cancelled:r,head:o,base:i,pullRequest:s,config:a,notes:l,durationMs:d,counts:g,checks:u.map(We),rules:Qt(e.rules),preview:e.preview&&en(e.preview),checklist:[]})}function Qt({from:e,commit:t,changes:n}){let r=n.map(({direction:o,check:i,message:s,place:a})=>({direction:o,check:i,message:s,path:a?.path??null,line:a?.line??null}));return{from:e,commit:t,changes:r}}function en({config:e,verdict:t,reason:n,counts:r,results:o}){return{config:e,verdict:t,reason:n,counts:r,checks:o.map(We)}}function We(e){let{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:d}=e,{reason:g,fix:u,help:q,evidence:$,tail:dt,outputFile:ut}=e;return{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:d,reason:g,fix:u,help:q,evidence:$,expectations:e.expectations.map(({statement:mt,status:pt,actual:ft})=>({statement:mt,status:pt,actual:ft})),findings:e.findings.map(ce),tail:dt,outputFile:ut,flaky:e.isFlaky??!1,cachedFrom:e.cachedFrom??null}}function tn(e){return`${JSON.stringify(e,null,2)}
`}function Ye(e){let{evidence:t,reason:n,status:r,tail:o}=e,i=h(r),s=[...[t,i?null:n].filter(l=>l!==null),...ie(e).map(se),...i?k(e):[],...P(e).map(l=>nn(l,e))].map(l=>c(l)),a=i&&o!==null?w(o.trimEnd()).map(l=>b(l)):[];return[...s,...a].join(`
`)}function nn(e,t){let{location:n,message:r,rule:o}=e;return[S(n),T(e,t),r,o].filter(i=>i!==null).join("  ")}function Xe(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Ze(e,"")}`}function Ze({name:e,attributes:t,children:n},r){let o=Object.entries(t).map(([s,a])=>` ${s}="${Qe(c(a))}"`),i=`${r}<${e}${o.join("")}`;return n.length===0?`${i}/>
`:typeof n=="string"?`${i}>${rn(n)}</${e}>
`:`${i}>
${n.map(s=>Ze(s,`${r}  `)).join("")}${r}</${e}>
`}function rn(e){return w(e).map(t=>Qe(b(t))).join(`
`)}function Qe(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function et(e){let t=e.results.map(l=>({result:l,kind:on(l)})),n=l=>String(t.filter(d=>d.kind===l).length),r={tests:String(t.length),failures:n("failure"),errors:n("error"),skipped:n("skipped"),time:tt(e.durationMs)},o=t.map(({result:l,kind:d})=>sn(l,d)),i={name:"testsuite",attributes:{name:"Readiness Gate",...r},children:o},{skipped:s,...a}=r;return Xe({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[i]})}function on({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function sn(e,t){let{title:n,source:r,status:o,reason:i,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${r}`,name:n,time:tt(s)},children:an({kind:t,status:o,reason:i??o},Ye(e))}}function an({kind:e,status:t,reason:n},r){return e==="passed"?r===""?[]:[{name:"system-out",attributes:{},children:r}]:e==="skipped"?[{name:"skipped",attributes:{message:n},children:[]}]:[{name:e,attributes:{message:n,type:t},children:r}]}function tt(e){return(e/1e3).toFixed(3)}import{gzipSync as pn}from"node:zlib";var M={error:"error",warning:"warning",notice:"note"};function F({rule:e}){return c(e)||"unnamed"}function nt(e){let t=new Map;for(let n of e){let r=F(n.finding);t.has(r)||t.set(r,ln(r,n))}return[...t.values()]}function ln(e,{finding:{message:t,help:n},severity:r,result:o}){let i=c(t)||e;return{id:e,shortDescription:{text:i},fullDescription:{text:i},help:{text:n===null?i:c(n)||i},defaultConfiguration:{level:M[r]},properties:{tags:["readiness",c(o.source)]}}}function rt(e){let t=new Map,n=[...e].sort((r,o)=>(r.location.startLine??0)-(o.location.startLine??0));return new Map(n.map(r=>{let o=c(r.fingerprint)||F(r),i=`${r.location.path}\0${o}`,s=(t.get(i)??0)+1;return t.set(i,s),[r,s===1?o:`${o}:${s}`]}))}function ot({results:e},t){let r={level:"warning",message:{text:`Shown: ${j(t)}. GitHub takes no more; the JSON report has all.`},descriptor:{id:"left-out"}};return[...e.flatMap(cn),...t.left.length>0?[r]:[]]}function cn(e){let{id:t,title:n,status:r,severity:o,reason:i,fix:s}=e,a={id:c(t)||"unnamed"},l=M[o],d=c([`${n}: ${r}.`,i,s].filter($=>$!==null).join(`
`)),g=h(r)||r==="waiting"?[{level:l,message:{text:d},descriptor:a}]:[],u=e.cachedFrom?[{level:"note",message:{text:c(`${n}: ${e.evidence}`)},descriptor:a}]:[],q=e.findings.filter($=>$.location===null&&W($));return[...g,...u,...q.map(({message:$})=>({level:l,message:{text:c($)||"\u2026"},descriptor:a}))]}function it(e){return{artifactLocation:{uri:dn(e.path),uriBaseId:"%SRCROOT%"},region:un(e)}}function dn(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/")}function un({startLine:e,startColumn:t,endLine:n,endColumn:r}){if(e===null)return{startLine:1};let o=n===null||n<e?{startLine:e}:{startLine:e,endLine:n};if(t===null)return o;let i=(o.endLine??e)===e;return r===null||i&&r<t?{...o,startColumn:t}:{...o,startColumn:t,endColumn:r}}function st(e){let t=e.results.flatMap(r=>r.findings.map(o=>Q(o,r))).filter(mn),n=r=>lt(r)===null;return[...ee(t.filter(n)),...t.filter(r=>!n(r))]}function mn(e){return e.finding.location!==null}function at(e,{indexes:t,hashes:n,hasBase:r}){let{finding:o,severity:i}=e,s=F(o),a=lt(e);return{ruleId:s,ruleIndex:t.get(s)??-1,level:M[i],message:{text:c(o.message)||s},locations:[{physicalLocation:it(o.location)}],partialFingerprints:{primaryLocationLineHash:n.get(o)??s},...r?{baselineState:o.isNew?"new":"unchanged"}:{},...a===null?{}:{suppressions:[a]}}}function lt({finding:e,result:t}){return e.ignored!==null?{kind:"inSource",justification:c(e.ignored)}:t.status!=="waived"?null:{kind:"external",justification:c(t.reason??"waived")}}var fn={results:25e3,gzippedBytes:1e7};function ct(e,t=fn){let n=st(e),r=Math.min(n.length,t.results);for(;;){let o=gn(e,{shown:n.slice(0,r),left:n.slice(r)});if(r===0||pn(o).length<=t.gzippedBytes)return o;r=Math.floor(r/2)}}function gn(e,t){let n=nt(t.shown),r=rt(t.shown.map(({finding:s})=>s)),o=new Map(n.map(({id:s},a)=>[s,a])),i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"Readiness Gate",semanticVersion:Y,rules:n}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:e.counts.broken===0&&!e.isCancelled,toolExecutionNotifications:ot(e,t)}],results:t.shown.map(s=>at(s,{indexes:o,hashes:r,hasBase:e.base!==null}))}]};return`${JSON.stringify(i,null,1)}
`}var ei=new Map([["pretty",le],["json",Ge],["sarif",e=>ct(e)],["junit",et],["markdown",Ie],["html",(e,{sourceOf:t})=>Je(e,t)]]);export{xn as a,$n as b,bn as c,Mn as d,f as e,y as f,xe as g,$e as h,fe as i,Fe as j,Pe as k,Nt as l,qn as m,Zt as n,ei as o};
