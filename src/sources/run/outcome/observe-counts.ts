import { type Observed, observedOne, Quantity } from '../../../domain/observation.ts'
import type { Reading, TestCounts } from '../reading.ts'
import { outputReadings, type Proof, reportReadings, told } from './proof.ts'

/**
 * What was counted, by the reports or in the outputs that are kept whole; `null`: nothing tells it. A report that tells of
 * fewer failures than the output does is not believed, and for that a part of the output is enough.
 */
export function observeCount(subject: string, proof: Proof): Observed | null {
  const whole = count(subject, wholeOutput(proof))
  return subject === 'failures' && whole?.kind === 'observed' ? count(subject, proof) : whole
}

/** What was counted at least, where only a part of an output is kept; `null`: nothing. */
export function observeSome(subject: string, proof: Proof): Observed | null {
  const seen = count(subject, proof)
  return seen?.kind === 'observed' && Number(seen.observations[0]?.value) > 0 ? seen : null
}

function count(subject: string, proof: Proof): Observed | null {
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
      return coverage(proof)
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
  const counts = told(proof, tell)
  return counts.length === 0 ? null : sum(counts)
}

function sum(counts: readonly Count[]): Observed {
  const known = counts.flatMap(({ count }) => count ?? [])
  if (known.length < counts.length) return { kind: 'undecidable', reason: 'the summary of the tests leaves it out' }
  return observedOne(known.reduce((all, count) => all + count, 0))
}

function failures(proof: Proof): Observed | null {
  const tell = (readings: readonly Reading[]) => readings.flatMap(({ tests }) => (tests ? { count: tests.failed } : []))
  const sums = [tell(reportReadings(proof)), tell(outputReadings(proof))].filter(counts => counts.length > 0).map(sum)
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
