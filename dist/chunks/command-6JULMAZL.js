import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as w}from"./chunk-V3UBV2KY.js";import{a as h,b as l}from"./chunk-2EOUONWP.js";import{c as m}from"./chunk-4CL3ZQFJ.js";import{a as g}from"./chunk-Q3WNC3MQ.js";import{a as f}from"./chunk-SQP4NH6O.js";import{a as y}from"./chunk-FJPJXEHM.js";import"./chunk-TDR4IROM.js";import"./chunk-JJJOXQ7V.js";import"./chunk-6VZ2YPV6.js";import"./chunk-L5L2RMQF.js";import"./chunk-LTM6R7WF.js";import"./chunk-GZNZNXNJ.js";import{a as d}from"./chunk-B2AWIVVZ.js";import"./chunk-UQDTFUC4.js";import{lstatSync as T,mkdirSync as C,realpathSync as b,writeFileSync as F}from"node:fs";import{dirname as v,join as k,relative as H}from"node:path";function u(e,t){return T(k(e,t),{throwIfNoEntry:!1})!==void 0}function x(e,t,r){let n=k(e,t);try{if(!I(b(e),b(j(n))))throw new Error("a link leads out of the repository");C(v(n),{recursive:!0}),F(n,r,{flag:"wx"})}catch(o){let s=o instanceof Error?o.message:String(o);throw new d(`${t} cannot be written: ${s}`,"Make place for it, or write it yourself: see `--dry-run`.",{cause:o})}}function j(e){let t=v(e);return u(t,"")||t===e?t:j(t)}function I(e,t){return!H(e,t).split(/[\\/]/).includes("..")}function $(e){let t=new Set(e.filter(r=>!r.includes("/")));return{presets:m(e),nested:h(e),readme:[...t].find(r=>/^readme(\.(md|rst|txt|adoc))?$/i.test(r))??"README.md",has:r=>t.has(r)}}function E({presets:e,nested:t,readme:r,has:n}){return["# What must hold before a change is ready to release.","# A check is one source (run, scan, file), and what is expected of it.","#","#   readiness check        runs the checks here, as on a pull request","#   readiness validate     tells every mistake in this file","#   readiness explain ID   says what a check, a rule or a preset means","",...q(e),"","checks:","  readme:","    title: There is a README, and it is not empty",`    file: ${r}`,"    expect: size > 0B","",...U(e),...B(t),...D(n).map(o=>o===""?"  #":`  # ${o}`),""].join(`
`)}function q(e){return e.length===0?["# Checks for a language come from a preset: `readiness list presets` shows them.","# extends: [elixir, python]"]:["# Each check of a preset applies only where its tool is set up: `readiness explain PRESET` shows them.",`extends: [${e.join(", ")}]`]}var L={elixir:"mix-test",python:"pytest",javascript:"npm-test",go:"go-test",ruby:"rspec",rust:"cargo-test",docker:"docker-base-image"};function U(e){let t=e.map(r=>L[r]).find(r=>r!==void 0);return t===void 0?[]:["  # A preset's check is changed field by field under its id, and dropped with `off`:","  #",`  # ${t}:`,"  #   timeout: 20m",""]}var P={elixir:"mix test",python:"pytest",javascript:"npm test",go:"go test ./...",ruby:"bundle exec rspec",rust:"cargo test"};function B(e){let[t]=e.filter(({preset:n})=>Object.hasOwn(P,n));if(t===void 0)return[];let r=t.folder.replace(/[^A-Za-z0-9]+/g,"-").replace(/^-|-$/g,"").toLowerCase();return[`  # Presets look at the root alone. Below it: ${l(e)}. A check there:`,"  #",`  # ${r||"nested"}-tests:`,`  #   run: ${P[t.preset]}`,`  #   working-directory: ${JSON.stringify(t.folder)}`,""]}function D(e){return["A command that must succeed, and what it must show besides: one sentence a line, SUBJECT OPERATOR VALUE.","","smoke-test:","  title: The program starts","  run: ./scripts/smoke-test.sh","  timeout: 5m","  expect:","    - duration < 30s","    - output contains ready","    - output not matches /warning|deprecated/i","","Text that must not be left in the source. `severity: warning` shows it without shutting the gate.","","no-banner:","  severity: warning","  scan: src/**/*",'  forbid: "!!! REMOVE BEFORE RELEASE !!!"',"","A document that must be there, with nothing left to fill in.","","release-notes:",`  file: ${e("CHANGELOG.md")?"CHANGELOG.md":"docs/*.md"}`,"  expect:","    - any section Unreleased exists","    - placeholders == 0"]}function S({presets:e,has:t}){return e.flatMap(r=>M[r]?.(t)??[])}var M={elixir:e=>[e(".tool-versions")?{uses:"erlef/setup-beam@v1",with:{"version-file":".tool-versions","version-type":"strict"}}:{uses:"erlef/setup-beam@v1",with:{"otp-version":"'27'","elixir-version":"'1.18'"}},{run:["mix deps.get"]}],python:e=>[{uses:"actions/setup-python@v6",with:e(".python-version")?{"python-version-file":".python-version"}:{"python-version":"'3.x'"}},..._(e)],javascript:e=>{let t=[".nvmrc",".node-version"].find(e);return[{uses:"actions/setup-node@v6",with:t===void 0?{"node-version":"lts/*"}:{"node-version-file":t}},{run:W(e)}]},go:()=>[{uses:"actions/setup-go@v6",with:{"go-version-file":"go.mod"}}],ruby:e=>[{uses:"ruby/setup-ruby@v1",with:{...[".ruby-version",".tool-versions"].some(e)?{}:{"ruby-version":"ruby"},"bundler-cache":"true"}}],rust:()=>[{run:["rustup component add clippy rustfmt"]}]},R='echo "$PWD/.venv/bin" >> "$GITHUB_PATH"';function _(e){if(e("uv.lock"))return[{run:["pipx install uv","uv sync",R]}];if(e("poetry.lock"))return[{run:["pipx install poetry","POETRY_VIRTUALENVS_IN_PROJECT=true poetry install",R]}];let t=["requirements.txt","requirements-dev.txt"].filter(e);return t.length>0?[{run:[`python -m pip install ${t.map(r=>`-r ${r}`).join(" ")}`]}]:["pyproject.toml","setup.py"].some(e)?[{run:["python -m pip install --editable ."]}]:[]}function W(e){return e("pnpm-lock.yaml")?["corepack enable","pnpm install --frozen-lockfile"]:e("yarn.lock")?["corepack enable",`yarn install ${e(".yarnrc.yml")?"--immutable":"--frozen-lockfile"}`]:[e("package-lock.json")?"npm ci":"npm install"]}function N(e){return`# Shuts the way into the branch until the change is ready. To protect a branch, require the check "readiness" for it:
# Settings, Rules, New ruleset, Require status checks to pass.
name: Readiness

on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: whoever changes the base changes the rules
  merge_group:
  push:
    branches: [main]

permissions:
  contents: read
  pull-requests: read # who approved a change that makes the rules weaker

jobs:
  readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 2 # the base too: its rules judge, and new findings are told from old ones
${S(e).map(z).join("")}      - uses: readiness-gate/readiness-gate@v1
`}function z(e){if("uses"in e){let n=Object.entries(e.with).map(([o,s])=>`          ${o}: ${s}
`);return`      - uses: ${e.uses}
        with:
${n.join("")}`}let[t="",...r]=e.run;return r.length===0?`      - run: ${t}
`:`      - run: |
${e.run.map(n=>`          ${n}
`).join("")}`}var G=[{path:".github/readiness.yml",elsewhere:["readiness.yml",".github/readiness.yaml","readiness.yaml"],render:E},{path:".github/workflows/readiness.yml",elsewhere:[".github/workflows/readiness.yaml"],render:N}];async function O(e){let{root:t,files:r,dryRun:n,exists:o,print:s}=e,i=$(await r.source());s(`${J(i)} in ${t}
${X(i)}`);let c=G.map(a=>({draft:a,there:[a.path,...a.elsewhere].find(o)})),p=c.flatMap(({draft:a,there:A})=>A===void 0?[a]:[]);for(let{there:a}of c)a!==void 0&&s(`Left ${a} as it is
`);if(p.length===0)throw new d("There is nothing to write: config and workflow are there","Change them, and try `readiness check`.");for(let a of p)Y(a,i,e);return n||s(V),f.ready}var V=`
Next: read them through, run \`readiness check\`, and commit them. Once the workflow has run, require its job "readiness" on
the branches you release from.
`;function J({presets:e}){return e.length===0?"Found no project of a known kind":`Found ${e.join(", ")}`}function X({nested:e}){let t=l(e);return t===null?"":`Below it: ${t}; no preset looks there, so write checks for it
`}function Y({path:e,render:t},r,{dryRun:n,write:o,print:s}){let i=t(r);if(n){s(`
Would write ${e}:

${i}`);return}o(e,i),s(`Wrote ${e}
`)}function ke({args:e,cwd:t,stdout:r}){let{values:n,switches:o}=w(e,{values:["root"],switches:["dry-run"]}),s=g(n.root,t);return O({root:s,files:y(s),dryRun:o["dry-run"],write:(i,c)=>x(s,i,c),exists:i=>u(s,i),print:i=>r.write(i)})}export{ke as initHere};
