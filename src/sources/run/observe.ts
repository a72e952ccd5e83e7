import { type Observe, type Observed, observedOne, Quantity } from '../../domain/observation.ts'
import type { ReadRun } from './read-run.ts'
import type { Reading } from './reading.ts'
import { countLines, withoutLastLineEnd } from './text-lines.ts'

const TOO_LONG = 'it printed more than is kept in memory, and a part is not judged for the whole'

/** What the commands proved, asked by the subject of a statement. */
export function observerOf(runs: readonly ReadRun[]): Observe {
  const readings = runs.flatMap(each => each.readings.map(({ reading }) => reading))
  const isTruncated = runs.some(({ run }) => run.isTruncated)
  const whole = (see: () => Observed) => (isTruncated ? undecidable(TOO_LONG) : see())
  return subject => {
    switch (subject) {
      case 'exit':
        return { kind: 'observed', observations: exitCodes(runs).map(value => ({ value, place: null })) }
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
      default:
        return whole(() => observeReadings(subject, readings))
    }
  }
}

export function exitCodes(runs: readonly ReadRun[]): readonly number[] {
  return runs.flatMap(({ run }) => (run.end.kind === 'exited' ? run.end.code : []))
}

function observeReadings(subject: string, readings: readonly Reading[]): Observed {
  const tests = readings.flatMap(({ tests }) => tests ?? [])
  switch (subject) {
    case 'tests':
      return total(
        subject,
        tests.map(({ ran }) => ran)
      )
    case 'failures':
      return total(
        subject,
        tests.map(({ failed }) => failed)
      )
    case 'skipped':
      return total(
        subject,
        tests.map(({ skipped }) => skipped)
      )
    case 'errors':
      return total(
        subject,
        readings.map(({ errors, tests }) => errors ?? tests?.couldNotRun ?? null)
      )
    case 'warnings':
      return total(
        subject,
        readings.flatMap(({ warnings }) => warnings ?? [])
      )
    case 'coverage':
      return coverage(readings.flatMap(({ coverage }) => coverage ?? []))
    default:
      return undecidable(`nothing is known of ${subject}`)
  }
}

function total(subject: string, counts: readonly (number | null)[]): Observed {
  if (counts.length === 0) return undecidable(`no test summary found in the output that tells ${subject}`)
  const known = counts.filter(count => count !== null)
  if (known.length < counts.length) return undecidable(`the summary in the output does not tell ${subject}`)
  return observedOne(known.reduce((sum, count) => sum + count, 0))
}

function coverage(percents: readonly number[]): Observed {
  if (percents.length === 0) return undecidable('no coverage found in the output')
  return {
    kind: 'observed',
    observations: percents.map(percent => ({ value: new Quantity(percent, '%'), place: null }))
  }
}

function undecidable(reason: string): Observed {
  return { kind: 'undecidable', reason }
}
