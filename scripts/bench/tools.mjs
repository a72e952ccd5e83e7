import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** What the other tools are told to find: the calls that are planted, and no others. */
const AST_RULES = [
  ['elixir', 'IO.inspect($$$)'],
  ['elixir', 'dbg($$$)'],
  ['python', 'breakpoint()'],
  ['python', 'pdb.set_trace()'],
  ['javascript', 'console.log($$$)'],
  ['javascript', 'debugger'],
  ['go', 'println($$$)']
]

/** The scan's own rules for the same. */
const SAME_RULES = [
  'elixir/io-inspect',
  'elixir/dbg',
  'python/breakpoint',
  'python/pdb',
  'javascript/console-log',
  'javascript/debugger',
  'go/println'
].join(',')

/** One pattern, ASCII: with Unicode classes ripgrep takes three times as long. */
const RG_PATTERN =
  '(?-u)IO\\.inspect|\\bdbg\\(|\\bbreakpoint\\(|pdb\\.set_trace|console\\.log|\\bdebugger\\b|\\bprintln\\('

const lines = ({ stdout }) => stdout.split('\n').filter(line => line !== '').length

export const jsonCount = ({ stdout }) => JSON.parse(stdout).length

/** What Node needs to start and end. */
export function emptyScript({ work, node }) {
  const empty = join(work, 'empty.mjs')
  writeFileSync(empty, '')
  return { name: 'an empty script', program: node, args: [empty] }
}

export function loadAverage() {
  return loadavg()[0].toFixed(1)
}

/** As where no run has left what V8 compiled: at first, and in CI. */
const NOTHING_KEPT = { NODE_DISABLE_COMPILE_CACHE: '1' }

/** Tools by name: how each is started, and how its answer is counted. `isExact: false` counts lines, noise included. */
export function toolsFor(folder, { node, cli }) {
  const found = []
  const add = (name, program, args, rest) => found.push({ name, program, args, ...rest })
  const scan = [cli, 'scan', '--root', folder, '--format', 'json']
  add('readiness scan', node, scan, { count: jsonCount, isExact: true })
  add('readiness scan, the same words', node, [...scan, '--rule', SAME_RULES], { count: jsonCount, isExact: true })
  add('readiness scan, the first run of a version', node, scan, { count: jsonCount, isExact: true, env: NOTHING_KEPT })
  const rg = find('rg')
  if (rg) add('ripgrep', rg, ['--no-heading', '--no-line-number', RG_PATTERN, folder], { count: lines, isExact: false })
  const astGrep = find('ast-grep')
  if (astGrep)
    add('ast-grep', astGrep, ['scan', '--inline-rules', astRules(), '--json=compact', folder], {
      count: jsonCount,
      isExact: true,
      isSlow: true
    })
  return { tools: found, missing: [rg ? [] : ['ripgrep'], astGrep ? [] : ['ast-grep']].flat() }
}

/** oxlint reads JavaScript alone, so it is compared on a corpus of that. */
export function oxlintFor(folder) {
  const program = find('oxlint')
  const count = ({ stdout }) =>
    JSON.parse(stdout).diagnostics.filter(({ code = '' }) => /no-(?:console|debugger)/.test(code)).length
  const args = ['-A', 'all', '-D', 'no-console', '-D', 'no-debugger', '--format', 'json', folder]
  return program ? { name: 'oxlint', program, args, count, isExact: true } : null
}

function astRules() {
  return AST_RULES.map(
    ([language, pattern], index) =>
      `id: r${index}\nlanguage: ${language}\nrule:\n  pattern: ${JSON.stringify(pattern)}\n`
  ).join('---\n')
}

/** In node_modules or PATH. Some packages start their program through a script of Node, which costs: the program itself is taken. */
function find(name) {
  const platform = `${process.platform}-${process.arch}`
  const native = [`@ast-grep/cli-${platform}-gnu/${name}`, `@oxlint/binding-${platform}-gnu/${name}`]
  const modules = [resolve('node_modules'), ...(process.env.NODE_PATH ?? '').split(delimiter)].filter(Boolean)
  const places = [
    ...modules.flatMap(folder => native.map(path => join(folder, path))),
    ...modules.map(folder => join(folder, '.bin', name)),
    ...(process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name))
  ]
  return places.find(existsSync) ?? null
}

/** Milliseconds of one run, and its output. */
export function run({ program, args, env = {} }, cwd) {
  const startedMs = performance.now()
  const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 29, env: { ...process.env, ...env } }
  const { stdout, stderr, error } = spawnSync(program, args, options)
  if (error) throw error
  return { ms: performance.now() - startedMs, stdout, stderr }
}
