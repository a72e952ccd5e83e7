import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{j as f,k as O,l as X,m as N,n as I,o as S,p as ne,q as re,r as j,t as oe,u as ie,v as _,x as se,y as ae}from"./chunk-XDZG4RO4.js";import{a as W}from"./chunk-KXF6CFTF.js";import{a as H}from"./chunk-HIH35UGO.js";import{b as h,c as M,d as P,e as k,f as T,h as q,i as Z,j as Q,k as ee,n as te}from"./chunk-ZRJVLAMI.js";import{a as le}from"./chunk-5VCJ4WXI.js";import{a as w,b,c}from"./chunk-ZUA2JOMH.js";import{b as G}from"./chunk-RZB3OT4F.js";import{a as Y}from"./chunk-7ENLNMZP.js";import{a as C}from"./chunk-GLQN7MIJ.js";import{a as B}from"./chunk-B2AWIVVZ.js";import{lstatSync as dt,mkdirSync as pt,writeFileSync as mt}from"node:fs";import{dirname as ft}from"node:path";function fn(e){ue(e,"")}function gn(e,t){ue(e,t)}function ue(e,t){try{pt(ft(e),{recursive:!0}),mt(e,t)}catch(n){let r=n instanceof Error?n.message:String(n);throw new B(`${e}: the report cannot be written (${r})`,"name a file in a folder that can be written",{cause:n})}}var ce=1e8;function hn(e){try{let{size:t}=dt(e);if(t>ce)throw new Error(`it has ${t} bytes, and ${ce} are read at most`);return new TextDecoder("utf-8",{fatal:!0}).decode(C(e))}catch(t){let n=t instanceof Error?t.message:String(t);throw new B(`${e}: the report cannot be read (${n})`,"name its folder in report-dir",{cause:t})}}import{lstatSync as gt}from"node:fs";var ht=2e6;function $n(e){let t=new Y(e),n={path:null,text:null};return r=>(r!==n.path&&Object.assign(n,{path:r,text:yt(r)?wt(e,r,t):null}),n.text)}function yt(e){return e.split(/[/\\]/).every(t=>t!==""&&t!=="..")&&!e.includes("\0")}function wt(e,t,n){let r=`${e}/${t}`;if(!n.holdsFile(t,r))return null;try{return gt(r).size>ht?null:Buffer.from(C(r)).toString("utf8")}catch{return null}}var kt=6,xt=200,$t=e=>e===0?"":`\x1B[${e}A\r\x1B[J`;function de({write:e,columns:t,now:n,every:r}){let o=null,i=0,s=null,a=()=>{let l=o===null?[]:bt(o,n()).map(u=>se(u,t-1));e($t(i)+l.map(u=>`${u}
`).join("")),i=l.length};return{show(l){o=l,s??=r(xt,a),a()},clear(){s?.(),s=null,o=null,i>0&&a()}}}function bt({total:e,done:t,running:n},r){let o=n.slice(0,kt),i=o.map(({check:a,sinceMs:l})=>`  ${c(a.title)}  ${vt(r-l)}`),s=n.length-o.length;return[`${t} of ${e} checks done`,...i,...s>0?[`  and ${s} more`]:[]]}function vt(e){let t=Math.floor(Math.max(0,e)/1e3)*1e3;return t<6e4?`${t/1e3} s`:f(t)}function pe(e,{done:t,total:n}){switch(e.kind){case"planned":return`${n} ${n===1?"check":"checks"} to run`;case"started":return H(`started: ${c(e.check.title)}`);case"finished":{let{status:r,title:o,durationMs:i}=e.result;return H(`${r}: ${c(o)}  ${f(i)}  (${t} of ${n})`)}default:return e}}function Tn(e){let t=e.isTerminal?de(e):null,n={total:0,done:0,running:[]};return{onProgress:r=>{n=Rt(n,r),t===null?e.write(`${pe(r,n)}
`):t.show(n)},stop:()=>t?.clear()}}function Rt(e,t){let{total:n,done:r,running:o}=e;switch(t.kind){case"planned":return{total:t.checks.length,done:0,running:[]};case"started":return{total:n,done:r,running:[...o,{check:t.check,sinceMs:t.atMs}]};case"finished":return{total:n,done:r+1,running:o.filter(({check:i})=>i.id!==t.result.id)};default:return t}}var me={limit:Number.POSITIVE_INFINITY,sizeOf:e=>e.length,findings:Number.POSITIVE_INFINITY,elsewhere:"The JSON report has all."};function fe({limit:e,sizeOf:t}){let n=e;return{pay:r=>{let o=t(r);return o>n?!1:(n-=o,!0)}}}var ge="\u200B";function m(e,t){return c(e,t).replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi,`$&${ge}`).replace(/[&<>|$]/g,n=>`&#${n.charCodeAt(0)};`).replace(/[\\`*_[\]~]/g,"\\$&").replace(/^(?=[-+=]|#+(?:\s|$))|(?<=^\d+)(?=[.)])/,"\\").replaceAll(ge,"&#8203;")}function y(e,t){let n=c(e,t);if(n==="")return"";let r="`".repeat(we(n)+1),o=/^`|`$|^ .* $/.test(n)?" ":"";return`${r}${o}${n}${o}${r}`}function he(e){let t=w(e).map(r=>b(r)).join(`
`),n="`".repeat(Math.max(3,we(t)+1));return`${n}text
${t}
${n}`}function ye(e){return`| ${e.map(t=>t.replaceAll("|","\\|")).join(" | ")} |`}function we(e){return Math.max(0,...(e.match(/`+/g)??[]).map(t=>t.length))}var x={passed:"\u2705",failed:"\u274C",broken:"\u2754",waiting:"\u23F3",waived:"\u{1F3F3}\uFE0F",skipped:"\u2796"},A={ready:"\u2705",waiting:"\u23F3","not-ready":"\u274C"};function L({status:e,severity:t}){return e==="failed"&&t!=="error"?"\u26A0\uFE0F":x[e]}function ke(e){let t=N(e,(r,o)=>`${x[r]} ${o} ${r}`),n=e.isCancelled?" (cancelled)":"";return`## ${A[e.verdict]} ${O[e.verdict]}${n} \u2014 ${t}`}function xe(e){let t=I(e);return[m(e.reason),...t===null?[]:[`**Next:** ${m(t)}`],...e.notes.map(n=>`> ${m(n)}`)]}function $e({config:e,head:t,durationMs:n}){let r=t===null?[]:[y(t.slice(0,7))];return[y(e),...r,f(n)].join(" \xB7 ")}function be(e){return`
${[`### ${L(e)} ${m(e.title)}`,...[_(e)].filter(n=>n!==null).map(n=>m(n)),...St(e),...k(e).map(n=>m(n))].join(`

`)}

`}function St({expectations:e}){let t=({statement:n,status:r,actual:o})=>`* ${x[r]} ${y(n)}${o===null?"":` \u2192 ${m(o)}`}`;return e.length===0?[]:[e.map(t).join(`
`)]}function D({finding:e,severity:t}){let n=S(e.location);return`- ${[n===null?null:y(n),`**${t}**`,m(e.message),`(${y(e.rule)})`,e.isNew?null:"_not from this change_"].filter(o=>o!==null).join(" ")}`}function U({finding:{help:e},result:t}){return e===null||k(t).includes(e)?null:e}function V(e){return e===null?"":`<br>${m(e)}`}function ve({status:e,tail:t}){return t===null||t.trim()===""||!h(e)?"":`
<details><summary>Last lines of the output</summary>

${he(t.trimEnd())}

</details>
`}function Re(e,t){return e.filter(({result:o,found:i})=>i.length>0||h(o.status)).map(o=>({...o,intro:be(o.result)})).filter(({intro:o})=>t.pay(o)).map(o=>{let i=ve(o.result);return{...o,output:t.pay(i)?i:""}})}function Se(e,t,n){let r=new Map(e.map(({result:i})=>[i,new Set])),o=0;return ee(e.flatMap(({found:i})=>i),i=>{if(o>=t.findings)return!1;let s=U(i),a=s!==null&&!r.get(i.result)?.has(s),l=n.pay(`${D(i)}${a?V(s):""}
`);return o=l?o+1:t.findings,l&&a&&r.get(i.result)?.add(s),l})}function Le({found:e,intro:t,output:n},r){let o=new Set,i=e.flatMap(s=>{if(!r.has(s))return[];let a=U(s),l=a===null||o.has(a)?null:a;return l!==null&&o.add(l),[`${D(s)}${V(l)}
`]});return`${t}${i.join("")}${n}`}function Fe({evidence:e,reason:t,findings:n}){let r=n.filter(i=>i.ignored!==null).length;return[...[e,t].filter(i=>i!==null).map(i=>m(i,300)),...r>0?[`${r} ignored in the code`]:[]].join(" \xB7 ")}var Oe=`| | Check | Measured | Time |
|---|---|---|--:|
`;function Ee(e){let{id:t,title:n,durationMs:r}=e,o=`${m(n)} ${t===n?"":y(t)}`.trimEnd();return`${ye([L(e),o,Fe(e),f(r)])}
`}var Lt=20;function Me(e,t,{frameSize:n,write:r}){let o=e.results.reduce((s,a)=>s+q(a).length,0);if(Math.min(o,t.findings)*Lt<=t.limit){let s=Ce(e,{...t,limit:Number.POSITIVE_INFINITY}),a=s&&r(s);if(a!==null&&t.sizeOf(a)<=t.limit)return a}let i=Ce(e,{...t,limit:t.limit-n});return i&&r(i)}function Pe(e,t){return t===""?e:`${e}${e.endsWith(`

`)?"":`
`}${t}`}var Ft=400;function Ce(e,t){let n=M(e.results).map(d=>({result:d,found:q(d)})),r=n.flatMap(({found:d})=>d),o=t.limit-Ot(r,t);if(o<0)return null;let i=fe({...t,limit:o}),s=n.map(({result:d})=>({result:d,text:Ee(d)})).filter(({text:d})=>i.pay(d)),a=Re(n,i),l=Se(a,t,i),u=new Set(l.shown),g=e.results.length-s.length;return{rows:s,sections:a.map(d=>Le(d,u)),account:Et({shown:l.shown,left:r.filter(d=>!u.has(d))},g,t)}}function Ot(e,{sizeOf:t,elsewhere:n}){let o=te(e).map(({rule:i})=>t(Te(i))).sort((i,s)=>s-i).slice(0,ne);return Ft+t(n)+o.reduce((i,s)=>i+s,0)}function Et(e,t,{elsewhere:n}){let o=[...e.shown.length+e.left.length>0?[`Shown: ${j(e,Te)}.`]:[],...t>0?[`${t} more check${t===1?"":"s"}.`]:[],...e.left.length>0||t>0?[n]:[]];return o.length===0?"":`${o.join(" ")}
`}function Te(e){return y(e,re)}function Ne(e){return Ct(e,me)}function Ct(e,t){let n=[ke(e),...xe(e),$e(e),Oe].join(`

`);return Me(e,t,{frameSize:t.sizeOf(n),write:r=>Mt(n,r)})??""}function Mt(e,{rows:t,sections:n,account:r}){return Pe([e,...t.map(({text:o})=>o),...n].join(""),r)}import{createHash as Ht}from"node:crypto";function p(e){return je(c(e))}function Ie(e){return w(e).map(v).join(`
`)}function v(e){return je(b(e))}function je(e){return e.replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`)}var _e=2,Pt=10;function Ae(e,t){let{startLine:n}=t,r=w(e);if(n===null||n>r.length)return"";let o=Math.min(t.endLine??n,n+Pt),i=Math.max(1,n-_e);return`<pre class="excerpt">${r.slice(i-1,o+_e).map((l,u)=>Tt(l,i+u,t)).join(`
`)}</pre>`}function Tt(e,t,n){let{startLine:r,endLine:o}=n,i=r!==null&&t>=r&&t<=(o??r),s=i?Nt(e,n):v(e);return`<span class="row${i?" hit":""}"><span class="number">${t}</span>${s}</span>`}function Nt(e,{startLine:t,startColumn:n,endLine:r,endColumn:o}){if(n===null||(r??t)!==t)return v(e);let i=n-1,s=o===null?e.length:o-1;return s<=i||i>=e.length?v(e):`${v(e.slice(0,i))}<mark>${v(e.slice(i,s))}</mark>${v(e.slice(s))}`}var It=100;function Be(e,t){let n=P(e),r=e.findings.filter(a=>a.ignored!==null),o=new Set(k(e)),i=n.map((a,l)=>{let u=a.help===null||o.has(a.help)?null:a.help;u!==null&&o.add(u);let g=l<It?jt(a,t):"";return ze(a,{severity:T(a,e),details:`${R("help",u)}${g}`})}),s=r.map(a=>ze(a,{severity:"ignored",details:R("help",a.ignored)}));return[qe("findings",i),_t(s)].join("")}function ze(e,{severity:t,details:n}){let r=S(e.location),o=[r===null?"":`<code class="place">${p(r)}</code>`,`<span class="severity ${t}">${t}</span>`,`<span class="message">${p(e.message)}</span>`,`<code class="rule">${p(e.rule)}</code>`,e.isNew?"":'<span class="old">not from this change</span>'];return`<li data-path="${p(e.location?.path??"")}"><p>${o.filter(s=>s!=="").join(" ")}</p>${n}</li>`}function jt({location:e},t){let n=e===null||e.startLine===null?null:t(e.path);return e===null||n===null?"":Ae(n,e)}function _t(e){return e.length===0?"":`<details class="ignored"><summary>${e.length} ignored in the code</summary>${qe("findings",e)}</details>`}function qe(e,t){return t.length===0?"":`<ul class="${e}">
${t.join(`
`)}
</ul>`}function R(e,t){return t===null?"":`<p class="${e}">${p(t)}</p>`}function He(e,t){let{status:n,severity:r}=e,o=h(n)||n==="waiting";return[`<details class="check ${n} ${r}" id="check-${t.index}" data-status="${n}"${o?" open":""}>`,At(e,t.longestMs),'<div class="body">',zt(e),R("reason",_(e)),Bt(e),...k(e).map(i=>R("step",i)),Be(e,t.sourceOf),qt(e),"</div>","</details>"].filter(i=>i!=="").join(`
`)}function At(e,t){let{id:n,title:r,status:o,evidence:i,durationMs:s}=e,a=n===r?"":` <code class="id">${p(n)}</code>`,l=t===0?0:Math.round(100*s/t);return`<summary>
<span class="mark" aria-hidden="true">${L(e)}</span>
<span class="title">${p(r)}${a}</span>
<span class="status">${o}</span>
<span class="measured">${i===null?"":p(i)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${l}" height="6"/></svg>${f(s)}</span>
</summary>`}function zt({source:e,severity:t,stage:n,owner:r}){return`<p class="facts">${[`source ${p(e)}`,`counts as ${t}`,n,r===null?"":`owner ${p(r)}`].filter(i=>i!=="").join(" \xB7 ")}</p>`}function Bt({expectations:e}){let t=({statement:n,status:r,actual:o})=>{let i=o===null?"":` <span class="actual">\u2192 ${p(o)}</span>`;return`<li>${x[r]} <code>${p(n)}</code>${i}</li>`};return e.length===0?"":`<ul class="expectations">
${e.map(t).join(`
`)}
</ul>`}function qt({status:e,tail:t,outputFile:n}){if(t===null||t.trim()==="")return"";let r=n===null?"":` \u2014 whole output: <code>${p(n)}</code>`;return`<details class="tail"${h(e)?" open":""}><summary>Last lines of the output${r}</summary><pre>${Ie(t.trimEnd())}</pre></details>`}var K=`
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
`;function De(e,t=()=>null){let n=M(e.results),r=n.reduce((o,{durationMs:i})=>Math.max(o,i),0);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Dt()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${O[e.verdict]} \u2014 Readiness Gate</title>
<style>${J}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${Ut(e)}
${Vt(e)}
<main id="checks" tabindex="-1">
${n.map((o,i)=>He(o,{index:i,longestMs:r,sourceOf:t})).join(`
`)}
<p id="none" hidden>No check matches.</p>
</main>
<script>${K}</script>
</body>
</html>
`}function Dt(){let e=t=>`'sha256-${Ht("sha256").update(t).digest("base64")}'`;return`default-src 'none'; script-src ${e(K)}; style-src ${e(J)}; base-uri 'none'; form-action 'none'`}function Ut(e){let{verdict:t,isCancelled:n,reason:r,config:o,head:i,base:s,durationMs:a,notes:l}=e,u=I(e),g=[`config <code>${p(o)}</code>`,...i===null?[]:[`commit <code>${p(i.slice(0,12))}</code>`],...s===null?[]:[`compared with <code>${p(s.slice(0,12))}</code>`],f(a)];return[`<header class="${t}">`,`<h1>${A[t]} ${O[t]}${n?" (cancelled)":""}</h1>`,`<p class="counts">${N(e)}</p>`,R("reason",r),u===null?"":`<p class="next"><b>Next:</b> ${p(u)}</p>`,...l.map(d=>R("note",d)),`<p class="facts">${g.join(" \xB7 ")}</p>`,"</header>"].filter(d=>d!=="").join(`
`)}function Vt({counts:e}){let t=n=>`<label><input type="checkbox" name="status" value="${n}" checked> ${x[n]} ${n} ${e[n]}</label>`;return`<form id="filter" hidden>
<fieldset><legend>Status</legend>${X.filter(n=>e[n]>0).map(t).join(`
`)}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`}var Kt=1;function Ue(e){let{verdict:t,reason:n,isCancelled:r,head:o,base:i,pullRequest:s,config:a,notes:l,durationMs:u,counts:g,results:d}=e;return Wt({schema:Kt,verdict:t,reason:n,cancelled:r,head:o,base:i,pullRequest:s,config:a,notes:l,durationMs:u,counts:g,checks:d.map(Ve),rules:Jt(e.rules),preview:e.preview&&Gt(e.preview),checklist:[]})}function Jt({from:e,commit:t,changes:n}){let r=n.map(({direction:o,check:i,message:s,place:a})=>({direction:o,check:i,message:s,path:a?.path??null,line:a?.line??null}));return{from:e,commit:t,changes:r}}function Gt({config:e,verdict:t,reason:n,counts:r,results:o}){return{config:e,verdict:t,reason:n,counts:r,checks:o.map(Ve)}}function Ve(e){let{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:u}=e,{reason:g,fix:d,help:z,evidence:$,tail:st,outputFile:at}=e;return{id:t,title:n,source:r,status:o,severity:i,stage:s,owner:a,startMs:l,durationMs:u,reason:g,fix:d,help:z,evidence:$,expectations:e.expectations.map(({statement:lt,status:ct,actual:ut})=>({statement:lt,status:ct,actual:ut})),findings:e.findings.map(le),tail:st,outputFile:at,flaky:e.isFlaky??!1,cachedFrom:e.cachedFrom??null}}function Wt(e){return`${JSON.stringify(e,null,2)}
`}function Ke(e){let{evidence:t,reason:n,status:r,tail:o}=e,i=h(r),s=[...[t,i?null:n].filter(l=>l!==null),...oe(e).map(ie),...i?k(e):[],...P(e).map(l=>Yt(l,e))].map(l=>c(l)),a=i&&o!==null?w(o.trimEnd()).map(l=>b(l)):[];return[...s,...a].join(`
`)}function Yt(e,t){let{location:n,message:r,rule:o}=e;return[S(n),T(e,t),r,o].filter(i=>i!==null).join("  ")}function Je(e){return`<?xml version="1.0" encoding="UTF-8"?>
${Ge(e,"")}`}function Ge({name:e,attributes:t,children:n},r){let o=Object.entries(t).map(([s,a])=>` ${s}="${We(c(a))}"`),i=`${r}<${e}${o.join("")}`;return n.length===0?`${i}/>
`:typeof n=="string"?`${i}>${Xt(n)}</${e}>
`:`${i}>
${n.map(s=>Ge(s,`${r}  `)).join("")}${r}</${e}>
`}function Xt(e){return w(e).map(t=>We(b(t))).join(`
`)}function We(e){return e.replace(/[\ufffe\uffff]/g,"\uFFFD").replace(/[&<>"]/g,t=>`&#${t.charCodeAt(0)};`)}function Ye(e){let t=e.results.map(l=>({result:l,kind:Zt(l)})),n=l=>String(t.filter(u=>u.kind===l).length),r={tests:String(t.length),failures:n("failure"),errors:n("error"),skipped:n("skipped"),time:Xe(e.durationMs)},o=t.map(({result:l,kind:u})=>Qt(l,u)),i={name:"testsuite",attributes:{name:"Readiness Gate",...r},children:o},{skipped:s,...a}=r;return Je({name:"testsuites",attributes:{name:"Readiness Gate",...a},children:[i]})}function Zt({status:e,severity:t}){switch(e){case"failed":return t==="error"?"failure":"passed";case"broken":case"waiting":return t==="error"?"error":"passed";case"waived":case"skipped":return"skipped";case"passed":return"passed";default:return e}}function Qt(e,t){let{title:n,source:r,status:o,reason:i,durationMs:s}=e;return{name:"testcase",attributes:{classname:`readiness.${r}`,name:n,time:Xe(s)},children:en({kind:t,status:o,reason:i??o},Ke(e))}}function en({kind:e,status:t,reason:n},r){return e==="passed"?r===""?[]:[{name:"system-out",attributes:{},children:r}]:e==="skipped"?[{name:"skipped",attributes:{message:n},children:[]}]:[{name:e,attributes:{message:n,type:t},children:r}]}function Xe(e){return(e/1e3).toFixed(3)}import{gzipSync as an}from"node:zlib";var F={error:"error",warning:"warning",notice:"note"};function E({rule:e}){return c(e)||"unnamed"}function Ze(e){let t=new Map;for(let n of e){let r=E(n.finding);t.has(r)||t.set(r,tn(r,n))}return[...t.values()]}function tn(e,{finding:{message:t,help:n},severity:r,result:o}){let i=c(t)||e;return{id:e,shortDescription:{text:i},fullDescription:{text:i},help:{text:n===null?i:c(n)||i},defaultConfiguration:{level:F[r]},properties:{tags:["readiness",c(o.source)]}}}function Qe(e){let t=new Map,n=[...e].sort((r,o)=>(r.location.startLine??0)-(o.location.startLine??0));return new Map(n.map(r=>{let o=c(r.fingerprint)||E(r),i=`${r.location.path}\0${o}`,s=(t.get(i)??0)+1;return t.set(i,s),[r,s===1?o:`${o}:${s}`]}))}function et({results:e},t){let r={level:"warning",message:{text:`Shown: ${j(t)}. GitHub takes no more; the JSON report has all.`},descriptor:{id:"left-out"}};return[...e.flatMap(nn),...t.left.length>0?[r]:[]]}function nn(e){let{id:t,title:n,status:r,severity:o,reason:i,fix:s}=e,a={id:c(t)||"unnamed"},l=F[o],u=c([`${n}: ${r}.`,i,s].filter($=>$!==null).join(`
`)),g=h(r)||r==="waiting"?[{level:l,message:{text:u},descriptor:a}]:[],d=e.cachedFrom?[{level:"note",message:{text:c(`${n}: ${e.evidence}`)},descriptor:a}]:[],z=e.findings.filter($=>$.location===null&&G($));return[...g,...d,...z.map(({message:$})=>({level:l,message:{text:c($)||"\u2026"},descriptor:a}))]}function tt(e){return{artifactLocation:{uri:rn(e.path),uriBaseId:"%SRCROOT%"},region:on(e)}}function rn(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/")}function on({startLine:e,startColumn:t,endLine:n,endColumn:r}){if(e===null)return{startLine:1};let o=n===null||n<e?{startLine:e}:{startLine:e,endLine:n};if(t===null)return o;let i=(o.endLine??e)===e;return r===null||i&&r<t?{...o,startColumn:t}:{...o,startColumn:t,endColumn:r}}function nt(e){let t=e.results.flatMap(r=>r.findings.map(o=>Z(o,r))).filter(sn),n=r=>ot(r)===null;return[...Q(t.filter(n)),...t.filter(r=>!n(r))]}function sn(e){return e.finding.location!==null}function rt(e,{indexes:t,hashes:n,hasBase:r}){let{finding:o,severity:i}=e,s=E(o),a=ot(e);return{ruleId:s,ruleIndex:t.get(s)??-1,level:F[i],message:{text:c(o.message)||s},locations:[{physicalLocation:tt(o.location)}],partialFingerprints:{primaryLocationLineHash:n.get(o)??s},...r?{baselineState:o.isNew?"new":"unchanged"}:{},...a===null?{}:{suppressions:[a]}}}function ot({finding:e,result:t}){return e.ignored!==null?{kind:"inSource",justification:c(e.ignored)}:t.status!=="waived"?null:{kind:"external",justification:c(t.reason??"waived")}}var ln={results:25e3,gzippedBytes:1e7};function it(e,t=ln){let n=nt(e),r=Math.min(n.length,t.results);for(;;){let o=cn(e,{shown:n.slice(0,r),left:n.slice(r)});if(r===0||an(o).length<=t.gzippedBytes)return o;r=Math.floor(r/2)}}function cn(e,t){let n=Ze(t.shown),r=Qe(t.shown.map(({finding:s})=>s)),o=new Map(n.map(({id:s},a)=>[s,a])),i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"Readiness Gate",semanticVersion:W,rules:n}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:e.counts.broken===0&&!e.isCancelled,toolExecutionNotifications:et(e,t)}],results:t.shown.map(s=>rt(s,{indexes:o,hashes:r,hasBase:e.base!==null}))}]};return`${JSON.stringify(i,null,1)}
`}var Uo=new Map([["pretty",ae],["json",Ue],["sarif",e=>it(e)],["junit",Ye],["markdown",Ne],["html",(e,{sourceOf:t})=>De(e,t)]]);export{fn as a,gn as b,hn as c,$n as d,m as e,y as f,ke as g,xe as h,me as i,Oe as j,Me as k,Ct as l,Tn as m,Kt as n,Uo as o};
