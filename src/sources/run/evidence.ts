import { duration } from './duration.ts'
import { exitCodes } from './observe.ts'
import type { ReadRun } from './read-run.ts'

/** What was measured: `214 tests, 0 failures, 48 s`, or `exit 0 in 1.2 s`. */
export function evidenceOf(runs: readonly ReadRun[]): string {
  const time = duration(runs.reduce((sum, { run }) => sum + run.durationMs, 0))
  return [testCounts(runs) ? `${testCounts(runs)}, ${time}` : `${exits(runs)} in ${time}`, ...survivors(runs)].join(
    '; '
  )
}

function testCounts(runs: readonly ReadRun[]): string | null {
  const counts = runs.flatMap(({ readings }) => readings.flatMap(({ reading }) => reading.tests ?? []))
  if (counts.length === 0) return null
  const sum = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0)
  const ran = sum(counts.map(({ ran }) => ran))
  const failed = sum(counts.map(({ failed }) => failed))
  const skipped = sum(counts.map(({ skipped }) => skipped))
  const parts = [ran === null ? null : plural(ran, 'test'), failed === null ? null : plural(failed, 'failure')]
  return [...parts, skipped ? `${skipped} skipped` : null].filter(part => part !== null).join(', ') || null
}

function exits(runs: readonly ReadRun[]): string {
  return `exit ${[...new Set(exitCodes(runs))].join(', ')}`
}

/** Commands are hostile text: they are named in the output file, here only counted. */
function survivors(runs: readonly ReadRun[]): string[] {
  const count = runs.reduce((sum, { run }) => sum + run.survivors.length, 0)
  return count === 0
    ? []
    : [`${plural(count, 'process', 'processes')} it left running ${count === 1 ? 'was' : 'were'} ended`]
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
