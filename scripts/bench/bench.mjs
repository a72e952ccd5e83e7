// Compares the scanner with others, and the running of checks with loops of a shell, on repositories made for it:
// npm run bench -- [--sizes 500,10000] [--checks 200] [--growth] [--rounds N] [--cli dist/cli.js] [--seed N]. Tools that are
// not installed are left out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compareChecks } from './checks.mjs'
import { makeCorpus } from './corpus.mjs'
import { languages } from './languages.mjs'
import { counts, measure, table } from './measure.mjs'
import { growthPlot } from './svg.mjs'
import { oxlintFor, run, toolsFor } from './tools.mjs'

const GROWTH = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000]

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,10000,50000' },
    growth: { type: 'boolean', default: false },
    checks: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    cli: { type: 'string', default: 'dist/cli.js' },
    seed: { type: 'string', default: '1' }
  }
})
const cli = resolve(values.cli)
const node = process.execPath
const rounds = Number(values.rounds)
const work = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const empty = join(work, 'empty.mjs')
writeFileSync(empty, '')
const emptyScript = { name: 'an empty script', program: node, args: [empty] }

console.log(
  `Node ${process.version}, ${cpus().length} cores, ${rounds} rounds in turns, medians, seed ${values.seed}\n`
)
if (values.growth) growth()
else for (const size of values.sizes.split(',').filter(Boolean).map(Number)) compare(size)
if (!values.growth && values.checks !== '0') compareChecks(Number(values.checks), { node, cli, rounds, work })

function corpusOf(files, of = languages) {
  return makeCorpus({ folder: join(work, `corpus-${files}`), files, seed: Number(values.seed), languages: of })
}

function total({ planted }) {
  return [...planted.values()].reduce((sum, count) => sum + count, 0)
}

function compare(files) {
  const corpus = corpusOf(files)
  const { tools, missing } = toolsFor(corpus.folder, { node, cli })
  report(`${files.toLocaleString('en')} files, ${size(corpus)}`, corpus, [emptyScript, ...tools])
  for (const name of missing) console.log(`${name} is not installed, and left out.`)
  rmSync(corpus.folder, { recursive: true })

  const javascript = corpusOf(
    files,
    languages.filter(({ title }) => title === 'JavaScript')
  )
  const oxlint = oxlintFor(javascript.folder)
  if (oxlint) {
    const [own] = toolsFor(javascript.folder, { node, cli }).tools
    report(`${files.toLocaleString('en')} files of JavaScript, ${size(javascript)}`, javascript, [
      emptyScript,
      own,
      oxlint
    ])
  } else console.log('oxlint is not installed, and left out.')
  rmSync(javascript.folder, { recursive: true })
}

function report(title, corpus, tools) {
  const exact = tools.filter(({ count }) => count)
  const found = counts(exact, { cwd: work, planted: total(corpus) })
  const times = measure(tools, { rounds, cwd: work })
  const rg = times.get('ripgrep')
  const rows = tools.map(({ name, isExact }) => {
    const ms = times.get(name)
    const count = found.get(name)
    return [
      name,
      ms.toFixed(0),
      rg ? (ms / rg).toFixed(2) : '',
      count === undefined ? '' : `${count}${isExact ? '' : ' lines'}`
    ]
  })
  console.log(`### ${title}, ${total(corpus)} findings planted\n`)
  console.log(`${table(['', 'ms', 'ripgrep = 1', 'found'], rows)}\n`)
  console.log(
    `Over an empty script: ${(times.get('readiness scan') - times.get('an empty script')).toFixed(0)} ms. Memory: ${memory(corpus.folder)} MB.\n`
  )
}

function size({ bytes }) {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

/** The most that the scan held at once, both threads together. */
function memory(folder) {
  const probe = join(work, 'memory.mjs')
  writeFileSync(
    probe,
    `process.argv = [process.argv[0], ${JSON.stringify(cli)}, 'scan', '--root', ${JSON.stringify(folder)}]
process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS))
await import(${JSON.stringify(cli)})\n`
  )
  const { stderr } = run({ program: node, args: [probe] }, work)
  return (Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024).toFixed(0)
}

function growth() {
  const series = new Map()
  const rows = []
  for (const files of GROWTH) {
    const corpus = corpusOf(files)
    const tools = toolsFor(corpus.folder, { node, cli }).tools.filter(({ name }) => name !== 'ast-grep')
    const times = measure(tools, { rounds, cwd: work })
    for (const [name, ms] of times) series.set(name, [...(series.get(name) ?? []), [files, ms]])
    const per = (times.get('readiness scan') * 1000) / files
    const rg = times.get('ripgrep')
    const ours = times.get('readiness scan')
    rows.push([
      files.toLocaleString('en'),
      size(corpus),
      ours.toFixed(0),
      per.toFixed(1),
      rg?.toFixed(0) ?? '',
      rg ? (ours / rg).toFixed(2) : '',
      memory(corpus.folder)
    ])
    rmSync(corpus.folder, { recursive: true })
  }
  console.log(table(['files', 'size', 'ms', 'µs a file', 'ripgrep ms', 'ripgrep = 1', 'MB of memory'], rows))
  mkdirSync('docs', { recursive: true })
  writeFileSync('docs/growth.svg', growthPlot([...series].map(([name, points]) => ({ name, points }))))
}
