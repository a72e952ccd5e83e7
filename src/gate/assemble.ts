import type { CheckResult, Report } from '../domain/report.ts'
import { count, decide } from './verdict.ts'

type Circumstance = Omit<Report, 'verdict' | 'reason' | 'counts' | 'results'>

/** The results with their verdict. */
export function assemble(results: readonly CheckResult[], circumstance: Circumstance): Report {
  return { ...decide(results, circumstance.isCancelled), ...circumstance, counts: count(results), results }
}
