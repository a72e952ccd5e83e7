import { type Observe, type Observed, observedOne, Quantity } from '../../domain/observation.ts'
import { orphansOf, outputReadings, type Proof, reportReadings, told } from './proof.ts'
import type { ReadRun } from './read-run.ts'
import type { Reading, TestCounts } from './reading.ts'
import { countLines, withoutLastLineEnd } from './text-lines.ts'

const TOO_LONG = 'it printed more than is kept in memory, and a part is not judged for the whole'

type Expectations = {
  /** The user's own statements are about it. */
  isWritten(subject: string): boolean
  /** A success after failures is one. */
  readonly isFlakyAllowed: boolean
}

/** What the commands proved, asked by the subject of a statement. */
export function observerOf(proof: Proof, { isWritten, isFlakyAllowed }: Expectations): Observe {
  const { runs } = proof
  const isTruncated = runs.some(({ run }) => run.isTruncated)
  const whole = (see: () => Observed) => (isTruncated ? undecidable(TOO_LONG) : see())
  return subject => {
    switch (subject) {
      case 'exit':
        return {
          kind: 'observed',
          observations: exitCodes(runs, isFlakyAllowed).map(value => ({ value, place: null }))
        }
      case 'output':
        return whole(() => observedOne(withoutLastLineEnd(runs.map(({ run }) => run.output).join(''))))
      case 'stderr':
        return whole(() => observedOne(withoutLastLineEnd(runs.map(({ run }) => run.stderr).join(''))))
      case 'lines':
        return whole(() => observedOne(runs.reduce((sum, { run }) => sum + countLines(run.output), 0)))
      case 'duration':
        return observedOne(
          new Quantity(
            runs.reduce((sum, { run }) => sum + run.durationMs, 0),
            'ms'
          )
        )
      case 'orphans': {
        const orphans = orphansOf(proof)
        return orphans ? observedOne(orphans.length) : undecidable('processes cannot be listed on this system')
      }
      default: {
        const seen =
          observeCount(subject, proof) ?? (isTruncated ? undecidable(TOO_LONG) : undecidable(notTold(subject)))
        // What is expected without being written is only held against those who tell it.
        return seen.kind === 'undecidable' && !isWritten(subject) ? { ...seen, kind: 'not-applicable' } : seen
      }
    }
  }
}

/** Those of all attempts, or of the last ones. */
export function exitCodes(runs: readonly ReadRun[], isLastOnly: boolean): readonly number[] {
  return runs.flatMap(({ run, failedBefore }) => [
    ...(isLastOnly ? [] : failedBefore),
    ...(run.end.kind === 'exited' ? [run.end.code] : [])
  ])
}

/** `null`: nothing tells it. */
function observeCount(subject: string, proof: Proof): Observed | null {
  switch (subject) {
    case 'tests':
      return total(proof, ({ tests }) => tests && { count: tests.ran })
    case 'failures':
      return failures(proof)
    case 'skipped':
      return total(proof, ({ tests }) => tests && { count: tests.skipped })
    case 'errors':
      return total(proof, ({ errors, tests }) => (errors === null ? couldNotRun(tests) : { count: errors }))
    case 'warnings':
      return total(proof, ({ warnings }) => (warnings === null ? null : { count: warnings }))
    case 'coverage':
      return coverage(wholeOutput(proof))
    default:
      return null
  }
}

function couldNotRun(tests: TestCounts | null): Count | null {
  return tests && { count: tests.couldNotRun }
}

/** `null` inside: the summary leaves it out. */
type Count = { readonly count: number | null }

function total(proof: Proof, tell: (reading: Reading) => Count | null): Observed | null {
  const counts = told(wholeOutput(proof), tell)
  return counts.length === 0 ? null : sum(counts)
}

function sum(counts: readonly Count[]): Observed {
  const known = counts.flatMap(({ count }) => count ?? [])
  if (known.length < counts.length) return undecidable('the summary of the tests leaves it out')
  return observedOne(known.reduce((all, count) => all + count, 0))
}

/** A report that tells of fewer failures than the output does is not believed. */
function failures(proof: Proof): Observed | null {
  const tell = (readings: readonly Reading[]) => readings.flatMap(({ tests }) => (tests ? { count: tests.failed } : []))
  const sums = [tell(reportReadings(proof)), tell(outputReadings(wholeOutput(proof)))]
    .filter(counts => counts.length > 0)
    .map(sum)
  const numbers = sums.flatMap(seen => (seen.kind === 'observed' ? Number(seen.observations[0]?.value) : []))
  return numbers.length > 0 ? observedOne(Math.max(...numbers)) : (sums[0] ?? null)
}

function coverage(proof: Proof): Observed | null {
  const percents = told(proof, reading => reading.coverage)
  if (percents.length === 0) return null
  return { kind: 'observed', observations: percents.map(each => ({ value: new Quantity(each, '%'), place: null })) }
}

/** Without the outputs that are kept in part: what they do not tell may stand in the other part. */
function wholeOutput(proof: Proof): Proof {
  return { ...proof, runs: proof.runs.some(({ run }) => run.isTruncated) ? [] : proof.runs }
}

function notTold(subject: string): string {
  if (subject === 'coverage') return 'no coverage found in the output'
  return `no test summary found in the output that tells ${subject}`
}

function undecidable(reason: string): Extract<Observed, { reason: string }> {
  return { kind: 'undecidable', reason }
}
