import type { CheckResult, Report } from '../../src/domain/report.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aReport, aResult } from '../fakes/a-report.ts'
import { hostileReport, mixedReport } from './mixed-report.ts'
import { aWaiver, base, changed, excused, judgedByBase, passing } from './rules-reports.ts'

function leftovers(count: number): CheckResult {
  const findings = Array.from({ length: count }, (_, index) =>
    aFinding({
      path: `lib/shop/part_${index % 7}.ex`,
      line: index + 1,
      rule: index % 3 === 0 ? 'elixir/dbg' : 'elixir/io-inspect',
      message: index % 3 === 0 ? 'dbg left in code' : 'IO.inspect left in code',
      severity: index % 4 === 3 ? 'warning' : 'error',
      isNew: index % 2 === 0
    })
  )
  return aResult({
    status: 'failed',
    reason: `${count} findings`,
    evidence: `${count} matches in 41 files`,
    expectations: [{ statement: 'failures == 0', status: 'failed', actual: String(count) }],
    findings
  })
}

const evil = hostileReport.reason

const hostile: Report = {
  ...hostileReport,
  rules: {
    from: 'base',
    commit: evil,
    changes: [{ direction: 'weaker', check: evil, message: evil, place: { path: evil, line: 1 } }]
  },
  preview: {
    config: evil,
    verdict: 'ready',
    reason: evil,
    counts: hostileReport.counts,
    results: hostileReport.results
  },
  debt: { waivers: [aWaiver({ check: evil, reason: evil, vouched: evil, until: evil })], maxWaivers: 1, ignored: 1 }
}

/** What a reader may come to see, each by its name. */
export const gallery = {
  ready: aReport({ results: passing }),
  'not ready': aReport({
    reason: 'no-debug not proven',
    base,
    notes: [judgedByBase],
    results: [leftovers(27), ...passing.slice(1)]
  }),
  mixed: mixedReport,
  excused,
  'changed rules': changed,
  broken: aReport({
    reason: 'tests could not be decided',
    results: [
      aResult({
        id: 'tests',
        title: 'All tests pass',
        source: 'run',
        status: 'broken',
        reason: 'mix: not found',
        fix: 'Install Elixir before this step, with erlef/setup-beam.',
        evidence: null,
        tail: Array.from({ length: 20 }, (_, index) => `line ${index + 1} of what it printed`).join('\n'),
        outputFile: 'readiness/tests.log'
      }),
      ...passing.slice(1, 2)
    ]
  }),
  '10,000 findings': aReport({
    reason: 'no-debug not proven',
    base,
    notes: [judgedByBase],
    results: [leftovers(10_000), ...passing.slice(1)]
  }),
  hostile
} satisfies Readonly<Record<string, Report>>
