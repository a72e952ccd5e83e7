import type { Survivor } from '../../../domain/ports.ts'
import type { Left } from '../leftovers/watch.ts'
import type { ReadReport } from '../read-reports.ts'
import type { ReadRun } from '../read-run.ts'
import type { Reading, TestCounts } from '../reading.ts'

/** Everything that the commands of a check have shown. */
export type Proof = {
  readonly runs: readonly ReadRun[]
  readonly reports: readonly ReadReport[]
  readonly left: Left
}

/** Everything that was still running; `null` where that cannot be told. */
export function orphansOf({ left }: Proof): readonly Survivor[] | null {
  return left.processes && [...left.own, ...left.processes]
}

/** What the outputs told, in order. */
export function outputReadings({ runs }: Proof): readonly Reading[] {
  return runs.flatMap(({ readings }) => readings.map(({ reading }) => reading))
}

export function reportReadings({ reports }: Proof): readonly Reading[] {
  return reports.map(({ reading }) => reading)
}

/** What was told of tests: by the reports, where they tell of tests, else by the outputs. */
export function testCounts(proof: Proof): readonly TestCounts[] {
  const [told, printed] = [reportReadings(proof), outputReadings(proof)].map(readings =>
    readings.flatMap(({ tests }) => tests ?? [])
  )
  return told?.length ? told : (printed ?? [])
}

/** What was told of something else, likewise: a tool that prints and reports the same is not counted twice. */
export function told<Told>(proof: Proof, tell: (reading: Reading) => Told | null): readonly Told[] {
  const [reported, printed] = [reportReadings(proof), outputReadings(proof)].map(readings =>
    readings.flatMap(reading => tell(reading) ?? [])
  )
  return reported?.length ? reported : (printed ?? [])
}
