import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as b}from"./chunk-GMS3BTDX.js";import{a as u,b as f,d as h,e as l,f as d,i as x,x as k}from"./chunk-T6QNBRZJ.js";import"./chunk-RJWGCTAQ.js";import"./chunk-XFMESLHT.js";import"./chunk-STRWWZGE.js";import"./chunk-N6UKQ2FL.js";import"./chunk-GXX3GRNJ.js";import"./chunk-EFYTBFGI.js";import"./chunk-4XROZTAZ.js";import"./chunk-IILRKLLJ.js";import{a as w}from"./chunk-JYOT46W6.js";import"./chunk-F46DJKHJ.js";import"./chunk-XZBR2SCY.js";import"./chunk-A4RUB6QE.js";import{a as m}from"./chunk-XY5Y6G5E.js";import"./chunk-FYVK4O7Y.js";import"./chunk-NHHTNGLP.js";import"./chunk-B4SQTB4N.js";import"./chunk-XM3LUM2L.js";import"./chunk-SOHWTLD7.js";import{a as y}from"./chunk-OMZOXZIW.js";import{a as g}from"./chunk-66HWJW32.js";import"./chunk-TDNZGNP6.js";import"./chunk-OBQ4IK6S.js";import"./chunk-QTZQI5SI.js";import"./chunk-QTFLI5Q3.js";import{delimiter as M,dirname as N}from"node:path";import{mkdirSync as F,writeFileSync as P}from"node:fs";import{dirname as T,join as j}from"node:path";var v=["-c","user.name=demo","-c","user.email=demo@localhost","-c","commit.gpgSign=false","-c","core.hooksPath="];async function $(e,t){let r=l("readiness-demo-");for(let[o,s]of Object.entries(e)){let i=j(r,o);F(T(i),{recursive:!0}),P(i,s)}let n=await c(r,["init","--quiet","--template="],t)&&await c(r,["add","--all"],t)&&await c(r,[...v,"commit","--quiet","--message","Plant the faults"],t);return{root:r,isGit:n,remove:()=>d(r)}}async function c(e,t,r){try{let{exitCode:n}=await g("git",[...t],{cwd:e,env:y(r),silent:!0,ignoreReturnCode:!0});return n===0}catch{return!1}}function R(e,t){let r=new Map(t.map(n=>[n.check,n]));return e.flatMap(n=>{let o=r.get(n.id);return o?A(n,o):E(n)})}function A(e,{check:t,what:r,path:n,line:o}){return e.status!=="failed"?[`${t} is ${e.status}, though ${r} was planted: ${e.reason??""}`]:e.findings.filter(({location:i})=>i&&(i.path!==n||i.startLine!==o)).map(({rule:i,location:p})=>`${t} found ${i} at ${p?.path}:${p?.startLine}`)}function E(e){return e.status==="passed"?[]:[`${e.id} is ${e.status}, though nothing was planted there`]}var G=`defmodule Greeter do
  # A comment that names IO.inspect is no leftover.
  def greet(name) do
    name
    |> String.trim()
    |> IO.inspect(label: "name")
    |> then(&"Hello, #{&1}! Here IO.inspect is only a word.")
  end
end
`,H=`def handle(request):
    """Handles one request; a mention of open("/tmp/x.log", "a") here is only prose."""
    with open("/tmp/worker_debug.log", "a") as log:
        log.write(f"got {request}\\n")
    return {"ok": True}
`,O=`import { readFileSync } from 'node:fs'

let exitCode = 0
for (const path of ['src/greeting.mjs', 'test/greeting.test.mjs']) {
  readFileSync(path, 'utf8').split('\\n').forEach((line, index) => {
    if (!/\\s$/.test(line)) return
    console.log(\`\${path}:\${index + 1}: trailing white space\`)
    exitCode = 1
  })
}
process.exit(exitCode)
`,q="export function greeting(name) {\n  return `Hello, ${name}!`  \n}\n",S=`import assert from 'node:assert/strict'
import test from 'node:test'
import { greeting } from '../src/greeting.mjs'

test('greets by name', () => assert.equal(greeting('Ada'), 'Hello, Ada!'))
test('greets a stranger', () => assert.equal(greeting(''), 'Hello, stranger!'))
`,I=`# What must hold before this repository is released.
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
`,C={".github/readiness.yml":I,"README.md":`# Greeter

## Usage

Call \`Greeter.greet/1\`.
`,"lib/greeter.ex":G,"priv/python/worker.py":H,"scripts/check-format.mjs":O,"src/greeting.mjs":q,"test/greeting.test.mjs":S},a=[{check:"no-debug",what:"an IO.inspect in a pipeline",path:"lib/greeter.ex",line:6},{check:"no-tmp-logs",what:"a log file written under /tmp",path:"priv/python/worker.py",line:3},{check:"format",what:"trailing white space",path:"src/greeting.mjs",line:2},{check:"tests",what:"a failing test",path:"test/greeting.test.mjs",line:6},{check:"changelog",what:"a missing document",path:null,line:null}];async function ce(e){b(e.args,{values:[],switches:[]});let{stdout:t}=e,r=l("readiness-"),n=await $(C,e.env);try{t.write(U(n.isGit));let o=await D(n.root,r,e);t.write(k(o,{isColoured:e.isColoured,columns:t.columns}));let s=R(o.results,a);return t.write(W(s)),s.length===0?m.ready:m.defect}finally{n.remove(),d(r)}}function D(e,t,{env:r,node:n,cancel:o}){return u({ports:x({root:e,env:L(N(n),r),outputFolder:t}),git:w(e,r),configPath:null,only:[],base:null,head:null,branch:null,labels:null,concurrency:f(),cancel:o,onProgress:()=>{},store:h(null)})}function L(e,t){return{...t,PATH:[e,t.PATH??""].join(M)}}function U(e){let t=e?"git repository":"folder (git is not installed)",r=a.map(({check:n,what:o})=>`  ${n.padEnd(12)} ${o}
`);return`A throw-away ${t} with ${a.length} planted faults, gated for real:

${r.join("")}
`}function W(e){return e.length>0?`
The gate did not find what was planted:
${e.map(t=>`  ${t}
`).join("")}`:`
All ${a.length} planted faults were found, and nothing else. The gate works here.
Next, in a repository of yours: readiness init
`}export{ce as demo};
