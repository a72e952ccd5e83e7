import { noDebt } from '../../src/domain/debt.ts'
import { type CheckResult, type Counts, type Report, type Status, statuses } from '../../src/domain/report.ts'

/** A check that passed, where nothing else is said. */
export function aResult(fields: Partial<CheckResult> = {}): CheckResult {
  return {
    id: 'no-debug',
    title: 'No debug output',
    source: 'scan',
    severity: 'error',
    stage: 'pre-merge',
    owner: null,
    help: null,
    status: 'passed',
    reason: null,
    fix: null,
    evidence: '0 matches in 41 files',
    startMs: 0,
    durationMs: 31,
    expectations: [],
    findings: [],
    tail: null,
    outputFile: null,
    ...fields
  }
}

/** Counts follow from the results; the verdict does too, as far as these need it. */
export function aReport(fields: Partial<Report> = {}): Report {
  const results = fields.results ?? [aResult()]
  return {
    verdict: verdictOf(results),
    reason: 'every check passed',
    isCancelled: false,
    head: '4d72202aa4d72202aa4d72202aa4d72202aa4d72',
    base: null,
    pullRequest: null,
    config: '.github/readiness.yml',
    notes: [],
    durationMs: 5120,
    counts: countsOf(results),
    publish: [],
    rules: { from: 'own', commit: null, changes: [] },
    preview: null,
    debt: noDebt,
    ...fields,
    results
  }
}

function verdictOf(results: readonly CheckResult[]): Report['verdict'] {
  const shut = results.some(({ status, severity }) => ['failed', 'broken'].includes(status) && severity === 'error')
  return shut ? 'not-ready' : results.some(({ status }) => status === 'waiting') ? 'waiting' : 'ready'
}

function countsOf(results: readonly CheckResult[]): Counts {
  const count = (status: Status) => results.filter(result => result.status === status).length
  // Safe: `statuses` holds every key of the record.
  return Object.fromEntries(statuses.map(status => [status, count(status)])) as Counts
}
