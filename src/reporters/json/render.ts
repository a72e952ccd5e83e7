import type { Debt } from '../../domain/debt.ts'
import type { CheckResult, Preview, Report, RulesReport } from '../../domain/report.ts'
import { toFlatFinding } from './flat-finding.ts'

/** Raised when a field changes its meaning or goes; scripts depend on it. */
export const SCHEMA = 1

/** The report for programs. */
export function renderJson(report: Report): string {
  const { verdict, reason, isCancelled, head, base, pullRequest, config, notes, durationMs, counts, results } = report
  return toText({
    schema: SCHEMA,
    verdict,
    reason,
    cancelled: isCancelled,
    head,
    base,
    pullRequest,
    config,
    notes,
    durationMs,
    counts,
    checks: results.map(toCheck),
    rules: toRules(report.rules),
    preview: report.preview && toPreview(report.preview),
    debt: toDebt(report.debt),
    // No checklist is read yet; the key is there so that nobody has to ask for it.
    checklist: []
  })
}

function toRules({ from, commit, changes }: RulesReport) {
  const flat = changes.map(({ direction, check, message, place }) => ({
    direction,
    check,
    message,
    path: place?.path ?? null,
    line: place?.line ?? null
  }))
  return { from, commit, changes: flat }
}

function toPreview({ config, verdict, reason, counts, results }: Preview) {
  return { config, verdict, reason, counts, checks: results.map(toCheck) }
}

function toDebt({ waivers, maxWaivers, ignored }: Debt) {
  const flat = waivers.map(({ check, reason, vouched, until, daysLeft, state }) => ({
    check,
    reason,
    vouched,
    until,
    daysLeft,
    state
  }))
  return { waivers: flat, maxWaivers, ignored }
}

function toCheck(result: CheckResult) {
  const { id, title, source, status, severity, stage, owner, startMs, durationMs } = result
  const { reason, fix, help, evidence, tail, outputFile } = result
  return {
    id,
    title,
    source,
    status,
    severity,
    stage,
    owner,
    startMs,
    durationMs,
    reason,
    fix,
    help,
    evidence,
    expectations: result.expectations.map(({ statement, status, actual }) => ({ statement, status, actual })),
    findings: result.findings.map(toFlatFinding),
    tail,
    outputFile,
    flaky: result.isFlaky ?? false,
    cachedFrom: result.cachedFrom ?? null
  }
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
