import { counted } from '../../../text/counted.ts'
import { showDuration } from '../../../text/show-duration.ts'
import { hasSucceeded, type ReadRun } from '../read-run.ts'
import { exitCodes } from './observe.ts'
import { type Proof, testCounts, told } from './proof.ts'

/** What was measured: `214 tests, 0 failures, 48 s`, or `exit 0 in 1.2 s`. */
export function evidenceOf(proof: Proof): string {
  const time = showDuration(proof.runs.reduce((sum, { run }) => sum + run.durationMs, 0))
  const counts = [...tests(proof), ...coverage(proof)]
  const measured = counts.length > 0 ? [...counts, time].join(', ') : `${exits(proof.runs)} in ${time}`
  return [...files(proof.runs), measured, ...flaky(proof.runs), ...survivors(proof)].join('; ')
}

function tests(proof: Proof): string[] {
  const counts = testCounts(proof)
  if (counts.length === 0) return []
  const ran = sum(counts.map(({ ran }) => ran))
  const failed = sum(counts.map(({ failed }) => failed))
  const skipped = sum(counts.map(({ skipped }) => skipped))
  return [
    ...(ran === null ? [] : [counted(ran, 'test')]),
    ...(failed === null ? [] : [counted(failed, 'failure')]),
    ...(skipped ? [`${skipped} skipped`] : [])
  ]
}

function coverage(proof: Proof): string[] {
  return told(proof, reading => reading.coverage).map(percent => `coverage ${shownPercent(percent)}%`)
}

/** Two digits, but nothing short of all is 100 %. */
function shownPercent(percent: number): number {
  const rounded = Math.round(percent * 100) / 100
  return rounded === 100 && percent < 100 ? 99.99 : rounded
}

/** `null`: one of them is not known. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0)
}

function exits(runs: readonly ReadRun[]): string {
  return `exit ${[...new Set(exitCodes(runs, true))].join(', ')}`
}

function files(runs: readonly ReadRun[]): string[] {
  const count = new Set(runs.flatMap(({ file }) => file ?? [])).size
  return count === 0 ? [] : [counted(count, 'file')]
}

/** Passed, but not at once. */
function flaky(runs: readonly ReadRun[]): string[] {
  const attempts = runs.filter(({ run }) => hasSucceeded(run)).map(({ failedBefore }) => failedBefore.length + 1)
  const most = Math.max(...attempts, 1)
  return most === 1 ? [] : [`flaky: passed at attempt ${most}`]
}

/** So many are named; a check about leftovers names all. */
const NAMED_SURVIVORS = 3

const NAME_LENGTH = 60

/** What was ended must not go unsaid, even where nobody asked. */
function survivors({ left }: Proof): string[] {
  const commands = left.own.map(({ command }) => command)
  const count = commands.length
  if (count === 0) return []
  const names = commands
    .slice(0, NAMED_SURVIVORS)
    .map(name => (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name))
  const rest = count > NAMED_SURVIVORS ? ` and ${count - NAMED_SURVIVORS} more` : ''
  const were = `${counted(count, 'process', 'processes')} it left running ${count === 1 ? 'was' : 'were'} ended`
  return [`${were}: ${names.join(', ')}${rest}`]
}
