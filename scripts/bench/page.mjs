import { cpus } from 'node:os'
import { goalsOf } from './goals.mjs'
import { table } from './measure.mjs'

/** The page of figures, in Markdown. */
export function pageOf(figures) {
  const { comparisons, changes, growth, checks } = figures
  return [
    introduction(figures),
    table(['goal', 'measured', ''], goalsOf(figures)),
    ...comparisons.map(comparison),
    ...changes.map(changed),
    ...checks.map(checksTable),
    ...(growth.rows.length > 0 ? [growthTable(growth.rows), '![Time over the number of files](growth.svg)'] : [])
  ]
    .join('\n\n')
    .concat('\n')
}

function introduction({ rounds, seed, load }) {
  return `# Benchmarks

Written by \`npm run bench\`: Node ${process.version.slice(1)} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), medians of ${rounds} rounds, seed ${seed}.
The load average was ${load.before} before and ${load.after} at the end: where that is more than the bench itself makes (two
threads), other work had a part of the cores, and what competes for them hits a program of two threads hardest.

It makes its own repositories in a temporary folder, the same for the same seed: Elixir, Python, JavaScript and Go, with calls
that are planted, and twice as many of the same words in comments and strings. The tools run in turns on files that are all in
memory already; what takes seconds runs twice. It stops when a tool that tells calls from text counts others than were planted.
ripgrep cannot tell them apart: what it counts are lines, noise included. Its pattern is ASCII and holds the planted words alone.
The scan looks for every rule there is; in a second line, for the rules of the same words. It finds what V8 compiled of it in earlier
runs in the user's cache folder, as at the desk; a third line is without that, as in CI and in the first run of a version.`
}

function comparison({ files, title, bytes, planted, tools, found, times, memory }) {
  const rg = times.get('ripgrep')
  const rows = tools.map(({ name, isExact }) => {
    const ms = times.get(name)
    const count = found.get(name)
    return [
      name,
      whole(ms),
      rg ? (ms / rg).toFixed(2) : '',
      count === undefined ? '' : isExact ? count : `${count} lines`
    ]
  })
  return `## ${number(files)} files${title}, ${megabytes(bytes)}, ${planted} findings

${table(['', 'ms', 'ripgrep = 1', 'found'], rows)}

The scan held at most ${whole(memory)} MB.`
}

function changed({ files, changed: count, planted, tools, found, times }) {
  const rows = tools.map(({ name }) => [name, whole(times.get(name)), found.get(name) ?? ''])
  return `## A change of ${count} files among ${number(files)}, ${planted} findings\n\n${table(['', 'ms', 'found'], rows)}`
}

function checksTable({ count, ms, cores, ideal, starts, times, ofIdeal, withoutStarts, ofLoops }) {
  const measured = [...times].map(([name, took]) => [name, whole(took), (took / ideal).toFixed(2)])
  const rows = [['the checks alone, on all cores', whole(ideal), '1.00'], ...measured]
  return `## ${count} checks of ${ms} ms on ${cores} cores

${table(['', 'ms', 'ideal = 1'], rows)}

Without its own start the gate takes ${ofIdeal.toFixed(2)} of the ideal, and ${ofLoops.toFixed(2)} of the loops. To start ${count} shells takes the loops
${whole(starts)} ms; without that too, the gate takes ${withoutStarts.toFixed(2)} of the ideal.`
}

function growthTable(all) {
  const rows = all.map(({ files, bytes, times, memory }) => {
    const ours = times.get('readiness scan')
    const rg = times.get('ripgrep')
    const beside = rg ? [whole(rg), (ours / rg).toFixed(2)] : ['', '']
    return [number(files), megabytes(bytes), whole(ours), ((ours * 1000) / files).toFixed(1), ...beside, whole(memory)]
  })
  const head = ['files', 'size', 'ms', 'µs a file', 'ripgrep ms', 'ripgrep = 1', 'MB of memory']
  return `## Growth\n\n${table(head, rows)}`
}

const whole = value => value.toFixed(0)
const number = value => value.toLocaleString('en')
const megabytes = bytes => `${(bytes / 1e6).toFixed(0)} MB`
