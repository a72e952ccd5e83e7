// Compares the scanner with others, and the gate with loops of a shell, and writes docs/benchmarks.md and docs/growth.svg:
// npm run bench -- [--sizes 500,10000,50000] [--growth 1000,…,200000] [--change 100000] [--checks 200] [--rounds N] [--cli dist/cli.js]
// [--seed N] [--output FILE]. Tools that are not installed are left out; NODE_PATH may name a folder of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureChecks } from './checks.mjs'
import { compareOn } from './compare.mjs'
import { measureGrowth } from './growth.mjs'
import { pageOf } from './page.mjs'
import { measureChange } from './pull-request.mjs'
import { loadAverage } from './tools.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,10000,50000' },
    growth: { type: 'string', default: '1000,2000,5000,10000,20000,50000,100000,200000' },
    change: { type: 'string', default: '100000' },
    checks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    cli: { type: 'string', default: 'dist/cli.js' },
    seed: { type: 'string', default: '1' },
    output: { type: 'string', default: 'docs/benchmarks.md' }
  }
})
const work = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const bench = {
  work,
  node: process.execPath,
  cli: resolve(values.cli),
  rounds: Number(values.rounds),
  seed: Number(values.seed)
}
const numbers = text => text.split(',').filter(Boolean).map(Number)
const say = text => process.stderr.write(`${text}\n`)

const before = loadAverage()
const comparisons = numbers(values.sizes).flatMap(files => compareOn(files, bench, say))
const changes = numbers(values.change).map(files => measureChange(files, bench, say))
const growth = measureGrowth(numbers(values.growth), bench, say)
const checks = numbers(values.checks).map(count => measureChecks(count, bench, say))
const load = { before, after: loadAverage() }

const page = pageOf({ comparisons, changes, growth, checks, load, ...bench })
process.stdout.write(page)
writeFileSync(values.output, page)
if (growth.plot !== null) writeFileSync(join(dirname(values.output), 'growth.svg'), growth.plot)
