import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{a as g}from"./chunk-V3UBV2KY.js";import{a as m}from"./chunk-FR63BIS7.js";import{a as y}from"./chunk-Q3WNC3MQ.js";import{a as f}from"./chunk-SQP4NH6O.js";import{b as h}from"./chunk-7ENLNMZP.js";import"./chunk-L5L2RMQF.js";import"./chunk-GLQN7MIJ.js";import"./chunk-JJJOXQ7V.js";import"./chunk-MTOCMMOL.js";import{a as c}from"./chunk-B2AWIVVZ.js";import"./chunk-UQDTFUC4.js";import{lstatSync as T,mkdirSync as A,realpathSync as w,writeFileSync as N}from"node:fs";import{dirname as v,join as k,relative as C}from"node:path";function u(e,t){return T(k(e,t),{throwIfNoEntry:!1})!==void 0}function x(e,t,r){let n=k(e,t);try{if(!F(w(e),w(b(n))))throw new Error("a link leads out of the repository");A(v(n),{recursive:!0}),N(n,r,{flag:"wx"})}catch(o){let s=o instanceof Error?o.message:String(o);throw new c(`${t} cannot be written: ${s}`,"Make place for it, or write it yourself: see `--dry-run`.",{cause:o})}}function b(e){let t=v(e);return u(t,"")||t===e?t:b(t)}function F(e,t){return!C(e,t).split(/[\\/]/).includes("..")}function j(e){let t=new Set(e.filter(r=>!r.includes("/")));return{presets:m(e),readme:[...t].find(r=>/^readme(\.(md|rst|txt|adoc))?$/i.test(r))??"README.md",has:r=>t.has(r)}}function E({presets:e,readme:t,has:r}){return["# What must hold before a change is ready to release.","# A check is one source (run, scan, file), and what is expected of it.","#","#   readiness check        runs the checks here, as on a pull request","#   readiness validate     tells every mistake in this file","#   readiness explain ID   says what a check, a rule or a preset means","",...H(e),"","checks:","  readme:","    title: There is a README, and it is not empty",`    file: ${t}`,"    expect: size > 0B","",...q(e),...L(r).map(n=>n===""?"  #":`  # ${n}`),""].join(`
`)}function H(e){return e.length===0?["# Checks for a language come from a preset: `readiness list presets` shows them.","# extends: [elixir, python]"]:["# Each check of a preset applies only where its tool is set up: `readiness explain PRESET` shows them.",`extends: [${e.join(", ")}]`]}var I={elixir:"mix-test",python:"pytest",javascript:"npm-test",go:"go-test",ruby:"rspec",rust:"cargo-test",docker:"docker-base-image"};function q(e){let t=e.map(r=>I[r]).find(r=>r!==void 0);return t===void 0?[]:["  # A preset's check is changed field by field under its id, and dropped with `off`:","  #",`  # ${t}:`,"  #   timeout: 20m",""]}function L(e){return["A command that must succeed, and what it must show besides: one sentence a line, SUBJECT OPERATOR VALUE.","","smoke-test:","  title: The program starts","  run: ./scripts/smoke-test.sh","  timeout: 5m","  expect:","    - duration < 30s","    - output contains ready","    - output not matches /warning|deprecated/i","","Text that must not be left in the source. `severity: warning` shows it without shutting the gate.","","no-banner:","  severity: warning","  scan: src/**/*",'  forbid: "!!! REMOVE BEFORE RELEASE !!!"',"","A document that must be there, with nothing left to fill in.","","release-notes:",`  file: ${e("CHANGELOG.md")?"CHANGELOG.md":"docs/*.md"}`,"  expect:","    - any section Unreleased exists","    - placeholders == 0"]}function P({presets:e,has:t}){return e.flatMap(r=>U[r]?.(t)??[])}var U={elixir:e=>[e(".tool-versions")?{uses:"erlef/setup-beam@v1",with:{"version-file":".tool-versions","version-type":"strict"}}:{uses:"erlef/setup-beam@v1",with:{"otp-version":"'27'","elixir-version":"'1.18'"}},{run:["mix deps.get"]}],python:e=>[{uses:"actions/setup-python@v6",with:e(".python-version")?{"python-version-file":".python-version"}:{"python-version":"'3.x'"}},...D(e)],javascript:e=>{let t=[".nvmrc",".node-version"].find(e);return[{uses:"actions/setup-node@v6",with:t===void 0?{"node-version":"lts/*"}:{"node-version-file":t}},{run:M(e)}]},go:()=>[{uses:"actions/setup-go@v6",with:{"go-version-file":"go.mod"}}],ruby:e=>[{uses:"ruby/setup-ruby@v1",with:{...[".ruby-version",".tool-versions"].some(e)?{}:{"ruby-version":"ruby"},"bundler-cache":"true"}}],rust:()=>[{run:["rustup component add clippy rustfmt"]}]},$='echo "$PWD/.venv/bin" >> "$GITHUB_PATH"';function D(e){if(e("uv.lock"))return[{run:["pipx install uv","uv sync",$]}];if(e("poetry.lock"))return[{run:["pipx install poetry","POETRY_VIRTUALENVS_IN_PROJECT=true poetry install",$]}];let t=["requirements.txt","requirements-dev.txt"].filter(e);return t.length>0?[{run:[`python -m pip install ${t.map(r=>`-r ${r}`).join(" ")}`]}]:["pyproject.toml","setup.py"].some(e)?[{run:["python -m pip install --editable ."]}]:[]}function M(e){return e("pnpm-lock.yaml")?["corepack enable","pnpm install --frozen-lockfile"]:e("yarn.lock")?["corepack enable",`yarn install ${e(".yarnrc.yml")?"--immutable":"--frozen-lockfile"}`]:[e("package-lock.json")?"npm ci":"npm install"]}function R(e){return`# Shuts the way into the branch until the change is ready. To protect a branch, require the check "readiness" for it:
# Settings, Rules, New ruleset, Require status checks to pass.
name: Readiness

on:
  pull_request:
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
${P(e).map(_).join("")}      - uses: readiness-gate/readiness-gate@v1
`}function _(e){if("uses"in e){let n=Object.entries(e.with).map(([o,s])=>`          ${o}: ${s}
`);return`      - uses: ${e.uses}
        with:
${n.join("")}`}let[t="",...r]=e.run;return r.length===0?`      - run: ${t}
`:`      - run: |
${e.run.map(n=>`          ${n}
`).join("")}`}var W=[{path:".github/readiness.yml",elsewhere:["readiness.yml",".github/readiness.yaml","readiness.yaml"],render:E},{path:".github/workflows/readiness.yml",elsewhere:[".github/workflows/readiness.yaml"],render:R}];async function S(e){let{root:t,files:r,dryRun:n,from:o,exists:s,print:i}=e;if(o!==null){let a="Leave --from out: `readiness init` writes a config to start from.";throw new c(`--from ${o}: starting from a checklist is not in this version`,a)}let l=j(await r.source());i(`${G(l)} in ${t}
`);let d=W.map(a=>({draft:a,there:[a.path,...a.elsewhere].find(s)})),p=d.flatMap(({draft:a,there:O})=>O===void 0?[a]:[]);for(let{there:a}of d)a!==void 0&&i(`Left ${a} as it is
`);if(p.length===0)throw new c("There is nothing to write: config and workflow are there","Change them, and try `readiness check`.");for(let a of p)V(a,l,e);return n||i(B),f.ready}var B=`
Next: read them through, run \`readiness check\`, and commit them. Once the workflow has run, require its job "readiness" on
the branches you release from.
`;function G({presets:e}){return e.length===0?"Found no project of a known kind":`Found ${e.join(", ")}`}function V({path:e,render:t},r,{dryRun:n,write:o,print:s}){let i=t(r);if(n){s(`
Would write ${e}:

${i}`);return}o(e,i),s(`Wrote ${e}
`)}function me({args:e,cwd:t,stdout:r}){let{values:n,switches:o}=g(e,{values:["from","root"],switches:["dry-run"]}),s=y(n.root,t);return S({root:s,files:h(s),dryRun:o["dry-run"],from:n.from,write:(i,l)=>x(s,i,l),exists:i=>u(s,i),print:i=>r.write(i)})}export{me as initHere};
