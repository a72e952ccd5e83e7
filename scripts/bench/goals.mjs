import { COMMITTED } from './pull-request.mjs'

/** What the scan means to reach, what was measured, and whether that does: a row for each. */
export function goalsOf({ comparisons, changes, growth, checks }) {
  const mixed = comparisons.filter(({ title }) => title === '')
  return [
    ...mixed.filter(({ files }) => files <= 500).map(overEmpty(60)),
    ...mixed.filter(({ files }) => files >= 10_000 && files < 50_000).map(besideRipgrep(2.5)),
    ...mixed.filter(({ files }) => files >= 50_000).flatMap(one => [besideRipgrep(1.2)(one), besideAstGrep(one)]),
    ...changes.map(changed),
    ...checks.map(nearIdeal),
    ...growth.rows.filter(({ files }) => files === 100_000).map(memory)
  ].filter(row => row !== null)
}

const OURS = 'readiness scan'

function overEmpty(most) {
  return ({ files, times }) =>
    row(
      `${number(files)} files: at most ${most} ms over an empty script`,
      over(times, OURS),
      most,
      ms => `${ms.toFixed(0)} ms`
    )
}

function besideRipgrep(most) {
  return ({ files, times }) =>
    times.has('ripgrep')
      ? row(
          `${number(files)} files: at most ${most} times ripgrep`,
          times.get(OURS) / times.get('ripgrep'),
          most,
          ratio
        )
      : null
}

function besideAstGrep({ files, times }) {
  if (!times.has('ast-grep')) return null
  const factor = times.get('ast-grep') / times.get(OURS)
  return [
    `${number(files)} files: 10 times as fast as ast-grep`,
    factor.toFixed(1),
    factor >= 10 ? 'reached' : 'not yet'
  ]
}

function changed({ files, changed: count, times }) {
  const ms = over(times, COMMITTED)
  return row(
    `${count} of ${number(files)} files changed: at most 100 ms over an empty script`,
    ms,
    100,
    value => `${value.toFixed(0)} ms`
  )
}

function nearIdeal({ count, ms, ofIdeal }) {
  return row(`${count} checks of ${ms} ms: at most 1.15 of the ideal, and its own start`, ofIdeal, 1.15, ratio)
}

function memory({ files, memory: megabytes }) {
  return row(`${number(files)} files: at most 250 MB of memory`, megabytes, 250, value => `${value.toFixed(0)} MB`)
}

function row(goal, value, most, show) {
  return [goal, show(value), value <= most ? 'reached' : 'not yet']
}

function over(times, name) {
  return times.get(name) - times.get('an empty script')
}

const ratio = value => value.toFixed(2)
const number = value => value.toLocaleString('en')
