import { type Observe, type Observed, observedOne, Quantity } from '../../../domain/observation.ts'
import type { ReadRun } from '../read-run.ts'
import { observeCount, observeSome } from './observe-counts.ts'
import { orphansOf, type Proof } from './proof.ts'
import { countLines, withoutLastLineEnd } from './text-lines.ts'

const TOO_LONG = 'it printed more than is kept in memory, and a part is not judged for the whole'

export type Expectations = {
  /** The user's own statements are about it. */
  isWritten(subject: string): boolean
  /** A success after failures is one. */
  readonly isFlakyAllowed: boolean
  /** What `capture` found under this name in the output; `null` where it has no such group. */
  captured(name: string, output: string): Observed | null
}

/** What the commands proved, asked by the subject of a statement. */
export function observerOf(proof: Proof, expectations: Expectations): Observe {
  const { runs } = proof
  const isTruncated = runs.some(({ run }) => run.isTruncated)
  const whole = (see: () => Observed) => (isTruncated ? undecidable(TOO_LONG) : see())
  return subject => {
    switch (subject) {
      case 'exit':
        return observedEach(exitCodes(runs, expectations.isFlakyAllowed))
      case 'output':
        return whole(() => observedOne(withoutLastLineEnd(outputOf(runs))))
      case 'stderr':
        return whole(() => observedOne(withoutLastLineEnd(runs.map(({ run }) => run.stderr).join(''))))
      case 'lines':
        return whole(() => observedOne(sum(runs.map(({ run }) => countLines(run.output)))))
      case 'duration':
        return observedOne(new Quantity(sum(runs.map(({ run }) => run.durationMs)), 'ms'))
      case 'orphans':
        return observedOrphans(proof)
      case 'files':
        return observedOne(proof.left.files.length)
      case 'ports':
        return observedPorts(proof)
      default:
        return observeTold(subject, proof, expectations)
    }
  }
}

/** What stands in the output, or in a report. */
function observeTold(subject: string, proof: Proof, { captured, isWritten }: Expectations): Observed {
  const isTruncated = proof.runs.some(({ run }) => run.isTruncated)
  const found = captured(subject, isTruncated ? '' : outputOf(proof.runs))
  if (found) return isTruncated ? undecidable(TOO_LONG) : found
  const seen = observeCount(subject, proof) ?? undecidable(isTruncated ? TOO_LONG : notTold(subject))
  if (seen.kind !== 'undecidable' || isWritten(subject)) return seen
  // What is expected without being written, that there be none, is only held against those who tell it.
  return observeSome(subject, proof) ?? { ...seen, kind: 'not-applicable' }
}

/** Those of all attempts, or of the last ones. */
export function exitCodes(runs: readonly ReadRun[], isLastOnly: boolean): readonly number[] {
  return runs.flatMap(({ run, failedBefore }) => [
    ...(isLastOnly ? [] : failedBefore),
    ...(run.end.kind === 'exited' ? [run.end.code] : [])
  ])
}

function observedEach(values: readonly number[]): Observed {
  return { kind: 'observed', observations: values.map(value => ({ value, place: null })) }
}

function observedOrphans(proof: Proof): Observed {
  const orphans = orphansOf(proof)
  return orphans ? observedOne(orphans.length) : undecidable('processes cannot be listed on this system')
}

function observedPorts({ left: { ports } }: Proof): Observed {
  return ports ? observedOne(ports.length) : undecidable('what listens cannot be listed on this system')
}

function outputOf(runs: readonly ReadRun[]): string {
  return runs.map(({ run }) => run.output).join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

function notTold(subject: string): string {
  if (subject === 'coverage') return 'no coverage found in the output'
  return `no test summary found in the output that tells ${subject}`
}

function undecidable(reason: string): Extract<Observed, { reason: string }> {
  return { kind: 'undecidable', reason }
}
