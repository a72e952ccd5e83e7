import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as $}from"./chunk-V3UBV2KY.js";import{E as k,H as b,c,e as g,f as u,g as f,h,k as x}from"./chunk-STB5LOVF.js";import"./chunk-XNXWSS5L.js";import"./chunk-HM6Q4TDH.js";import"./chunk-S3YEWP7B.js";import"./chunk-YG25QBHP.js";import"./chunk-UUTCWQ65.js";import{a as w}from"./chunk-VGDHZ5ZS.js";import"./chunk-MJEQH55O.js";import"./chunk-6I2HTYJF.js";import"./chunk-7DENTNZZ.js";import"./chunk-OI5DNCJR.js";import"./chunk-2E76RWCF.js";import"./chunk-NNY2FNST.js";import"./chunk-GCS3PKPE.js";import"./chunk-6ZSWHJBF.js";import"./chunk-OS27VVQA.js";import"./chunk-2EOUONWP.js";import"./chunk-4CL3ZQFJ.js";import"./chunk-B3GURPU2.js";import"./chunk-PDDL7ZXG.js";import"./chunk-ZUA2JOMH.js";import"./chunk-RZB3OT4F.js";import{a}from"./chunk-SQP4NH6O.js";import"./chunk-AX3RENCT.js";import"./chunk-UDQYGYT5.js";import"./chunk-SUWKDADR.js";import"./chunk-H3XSO6VW.js";import"./chunk-O4QMRI7T.js";import"./chunk-FJPJXEHM.js";import"./chunk-TDR4IROM.js";import"./chunk-JJJOXQ7V.js";import{a as y}from"./chunk-6VZ2YPV6.js";import"./chunk-L5L2RMQF.js";import"./chunk-LTM6R7WF.js";import"./chunk-GZNZNXNJ.js";import"./chunk-AL2G6TV2.js";import{e as p}from"./chunk-FKA3HP52.js";import"./chunk-B2AWIVVZ.js";import"./chunk-IUARUVSW.js";import"./chunk-UQDTFUC4.js";import{delimiter as N,dirname as D}from"node:path";import{mkdirSync as P,writeFileSync as T}from"node:fs";import{dirname as j,join as v}from"node:path";var A=["-c","user.name=demo","-c","user.email=demo@localhost","-c","commit.gpgSign=false","-c","core.hooksPath="];async function R(e,t){let r=f("readiness-demo-");for(let[o,d]of Object.entries(e)){let i=v(r,o);P(j(i),{recursive:!0}),T(i,d)}let n=await l(r,["init","--quiet","--template="],t)&&await l(r,["add","--all"],t)&&await l(r,[...A,"commit","--quiet","--message","Plant the faults"],t);return{root:r,isGit:n,remove:()=>h(r)}}async function l(e,t,r){try{let{exitCode:n}=await p("git",[...t],{cwd:e,env:y(r),silent:!0,ignoreReturnCode:!0});return n===0}catch{return!1}}function C(e,t){let r=new Map(t.map(n=>[n.check,n]));return e.flatMap(n=>{let o=r.get(n.id);return o?E(n,o):G(n)})}function E(e,{check:t,what:r,path:n,line:o}){return e.status!=="failed"?[`${t} is ${e.status}, though ${r} was planted: ${e.reason??""}`]:e.findings.filter(({location:i})=>i&&(i.path!==n||i.startLine!==o)).map(({rule:i,location:m})=>`${t} found ${i} at ${m?.path}:${m?.startLine}`)}function G(e){return e.status==="passed"?[]:[`${e.id} is ${e.status}, though nothing was planted there`]}var H=`defmodule Greeter do
  # A comment that names IO.inspect is no leftover.
  def greet(name) do
    name
    |> String.trim()
    |> IO.inspect(label: "name")
    |> then(&"Hello, #{&1}! Here IO.inspect is only a word.")
  end
end
`,O=`def handle(request):
    """Handles one request; a mention of open("/tmp/x.log", "a") here is only prose."""
    with open("/tmp/worker_debug.log", "a") as log:
        log.write(f"got {request}\\n")
    return {"ok": True}
`,S=`import { readFileSync } from 'node:fs'

let exitCode = 0
for (const path of ['src/greeting.mjs', 'test/greeting.test.mjs']) {
  readFileSync(path, 'utf8').split('\\n').forEach((line, index) => {
    if (!/\\s$/.test(line)) return
    console.log(\`\${path}:\${index + 1}: trailing white space\`)
    exitCode = 1
  })
}
process.exit(exitCode)
`,q="export function greeting(name) {\n  return `Hello, ${name}!`  \n}\n",I=`import assert from 'node:assert/strict'
import test from 'node:test'
import { greeting } from '../src/greeting.mjs'

test('greets by name', () => assert.equal(greeting('Ada'), 'Hello, Ada!'))
test('greets a stranger', () => assert.equal(greeting(''), 'Hello, stranger!'))
`,M=`# What must hold before this repository is released.
checks:
  no-debug:
    title: No debug output left in the Elixir source
    scan: lib/**/*.ex
    forbid: [elixir/io-inspect, elixir/dbg, elixir/iex-pry]

  no-tmp-logs:
    title: No log files written under /tmp
    scan: "**/*.py"
    forbid: python/tmp-log-write

  format: node scripts/check-format.mjs

  tests:
    run: node --test
    expect: [tests >= 2, failures == 0]

  changelog:
    title: The release is in the changelog
    file: CHANGELOG.md

  readme:
    title: The README says how to use it
    file: README.md
    expect: section Usage exists
`,F={".github/readiness.yml":M,"README.md":`# Greeter

## Usage

Call \`Greeter.greet/1\`.
`,"lib/greeter.ex":H,"priv/python/worker.py":O,"scripts/check-format.mjs":S,"src/greeting.mjs":q,"test/greeting.test.mjs":I},s=[{check:"no-debug",what:"an IO.inspect in a pipeline",path:"lib/greeter.ex",line:6},{check:"no-tmp-logs",what:"a log file written under /tmp",path:"priv/python/worker.py",line:3},{check:"format",what:"trailing white space",path:"src/greeting.mjs",line:2},{check:"tests",what:"a failing test",path:"test/greeting.test.mjs",line:6},{check:"changelog",what:"a missing document",path:null,line:null}];async function ce(e){$(e.args,{values:[],switches:[]});let{stdout:t}=e,r=await R(F,e.env);try{t.write(W(r.isGit));let n=await L(r.root,e);t.write(k(n,{isColoured:e.isColoured,columns:t.columns}));let o=C(n.results,s);return t.write(Y(o)),o.length===0?a.ready:a.defect}finally{r.remove()}}function L(e,{env:t,node:r,cancel:n}){return g({ports:x({root:e,env:U(D(r),t),outputFolder:null}),git:w(e,t),configPath:null,only:[],base:null,event:c,github:null,concurrency:u(),cancel:n,onProgress:()=>{},runUrl:null,openStore:()=>b(null,{isTrusted:!1})})}function U(e,t){return{...t,PATH:[e,t.PATH??""].join(N)}}function W(e){let t=e?"git repository":"folder (git is not installed)",r=s.map(({check:n,what:o})=>`  ${n.padEnd(12)} ${o}
`);return`A throw-away ${t} with ${s.length} planted faults, gated for real:

${r.join("")}
`}function Y(e){return e.length>0?`
The gate did not find what was planted:
${e.map(t=>`  ${t}
`).join("")}`:`
All ${s.length} planted faults were found, and nothing else. The gate works here.
Next, in a repository of yours: readiness init
`}export{ce as demo};
