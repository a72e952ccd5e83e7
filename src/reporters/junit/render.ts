import type { CheckResult, Report } from '../../domain/report.ts'
import { describeCheck } from './describe-check.ts'
import { type Element, writeXml } from './xml.ts'

type Kind = 'failure' | 'error' | 'skipped' | 'passed'

/** The report for whatever reads test results: every check is a test case. */
export function renderJunit(report: Report): string {
  const cases = report.results.map(result => ({ result, kind: kindOf(result) }))
  const count = (kind: Kind) => String(cases.filter(one => one.kind === kind).length)
  const totals = {
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(report.durationMs)
  }
  const children = cases.map(({ result, kind }) => testCase(result, kind))
  const suite: Element = { name: 'testsuite', attributes: { name: 'Readiness Gate', ...totals }, children }
  const { skipped: _, ...suitesTotals } = totals
  return writeXml({ name: 'testsuites', attributes: { name: 'Readiness Gate', ...suitesTotals }, children: [suite] })
}

/**
 * A reader of test results counts failures and errors: exactly what keeps the gate shut is one. That includes a check that
 * waits; `skipped` would let it through.
 */
function kindOf({ status, severity }: CheckResult): Kind {
  switch (status) {
    case 'failed':
      return severity === 'error' ? 'failure' : 'passed'
    case 'broken':
    case 'waiting':
      return severity === 'error' ? 'error' : 'passed'
    case 'waived':
    case 'skipped':
      return 'skipped'
    case 'passed':
      return 'passed'
    default:
      return status satisfies never
  }
}

function testCase(result: CheckResult, kind: Kind): Element {
  const { title, source, status, reason, durationMs } = result
  const attributes = { classname: `readiness.${source}`, name: title, time: seconds(durationMs) }
  return {
    name: 'testcase',
    attributes,
    children: outcome({ kind, status, reason: reason ?? status }, describeCheck(result))
  }
}

function outcome({ kind, status, reason }: { kind: Kind; status: string; reason: string }, text: string): Element[] {
  if (kind === 'passed') return text === '' ? [] : [{ name: 'system-out', attributes: {}, children: text }]
  if (kind === 'skipped') return [{ name: 'skipped', attributes: { message: reason }, children: [] }]
  return [{ name: kind, attributes: { message: reason, type: status }, children: text }]
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3)
}
