import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as l}from"./chunk-PTBKTRZV.js";import{a as c}from"./chunk-XY5Y6G5E.js";import{a as h}from"./chunk-SOHWTLD7.js";import{a as d}from"./chunk-TDNZGNP6.js";import"./chunk-QTFLI5Q3.js";var s=["--root DIR","the repository; default: the one around the current folder"],o=[{name:"check",summary:"run the gate",usage:"[OPTIONS]",options:[["--config FILE","default: .github/readiness.yml, then readiness.yml, then presets for what is there"],["--only ID,\u2026","these checks and what they need"],["--base REF","tell findings of this change from old ones"],["--format FORMAT","pretty (default), json, markdown"],["--output FILE","write the report there"],s],run:async e=>(await import("./check-XGYM4ME5.js")).check(e)},{name:"scan",summary:"run the scanner alone, without a config",usage:"[PATH\u2026] [OPTIONS]",options:[["--rule ID,\u2026","these rules; default: all"],["--base REF","only the lines changed since then"],["--format FORMAT","pretty (default), json"],s],run:async e=>(await import("./scan-NLGARVS6.js")).scan(e)},{name:"validate",summary:"tell every mistake in the config",usage:"[FILE] [OPTIONS]",options:[s],run:async e=>(await import("./validate-V22RUONJ.js")).validate(e)},{name:"init",summary:"write a config and a workflow to start from; nothing is overwritten",usage:"[OPTIONS]",options:[["--dry-run","show what would be written"],s],run:async e=>(await import("./command-HF52NJG2.js")).initHere(e)},{name:"list",summary:"show the rules, presets or sources there are",usage:"rules|presets|sources [OPTIONS]",options:[["--format FORMAT","pretty (default), json"]],run:async e=>(await import("./list-HOS7BWNM.js")).list(e)},{name:"explain",summary:"say what a rule, preset, source or check means",usage:"ID [OPTIONS]",options:[["--config FILE","for a check of yours"],s],run:async e=>(await import("./explain-UMQFK52E.js")).explain(e)},{name:"schema",summary:"print the config's JSON Schema, for your editor",usage:"",options:[],run:async e=>(await import("./schema-CR4DWG56.js")).schema(e)},{name:"demo",summary:"gate a throw-away repository with planted faults, end to end",usage:"",options:[],run:async e=>(await import("./demo-666FY2DF.js")).demo(e)}];function p(){let e=Math.max(...o.map(({name:n})=>n.length));return`Readiness Gate decides whether a change is ready to release. It never goes green without proof.

Usage: readiness COMMAND [OPTIONS]

${o.map(({name:n,summary:r})=>`  ${n.padEnd(e)}  ${r}`).join(`
`)}

  readiness COMMAND --help    what a command takes

Exit codes: 0 ready, 1 not ready or waiting, 2 the config or the set-up is wrong, 3 a defect in the gate.
`}function y({name:e,usage:t,summary:n,options:r}){let a=Math.max(0,...r.map(([m])=>m.length)),i=r.map(([m,f])=>`  ${m.padEnd(a)}  ${f}
`);return`readiness ${e}: ${n}

Usage: readiness ${e} ${t}
${i.length>0?`
`:""}${i.join("")}`}async function k(e){let[t="--help",...n]=e.args;if(["--version","-v","version"].includes(t))return u(e,`${l}
`);if(["--help","-h","help"].includes(t)&&n.length===0)return u(e,p());let r=t==="help"?n[0]??"":t,a=o.find(i=>i.name===r);if(!a)throw g(r);return t==="help"||n.includes("--help")||n.includes("-h")?u(e,y(a)):a.run({...e,args:n})}function u({stdout:e},t){return e.write(t),c.ready}function g(e){let t=o.map(r=>r.name),n=h(e,t);return new d(`${e}: there is no such command`,n?`did you mean readiness ${n}?`:`the commands are ${t.join(", ")}`)}export{k as runCommand};
