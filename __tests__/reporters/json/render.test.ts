import { expect, test } from '@jest/globals'
import { toFlatFinding } from '../../../src/reporters/json/flat-finding.ts'
import { renderJson } from '../../../src/reporters/json/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport } from '../mixed-report.ts'

const report = aReport({
  verdict: 'not-ready',
  reason: '1 check keeps the gate shut',
  results: [
    aResult({
      status: 'failed',
      reason: '1 finding',
      fix: 'Remove it.',
      expectations: [{ statement: 'failures == 0', status: 'failed', actual: '1' }],
      findings: [aFinding()]
    })
  ]
})

const finding = `{
          "rule": "elixir/io-inspect",
          "severity": "error",
          "message": "IO.inspect left in code",
          "help": "Remove it, or write through Logger.",
          "path": "lib/a.ex",
          "startLine": 12,
          "startColumn": 5,
          "endLine": 12,
          "endColumn": 15,
          "isNew": true,
          "fingerprint": "elixir/io-inspect|lib/a.ex|12",
          "ignored": null
        }`

const whole = `{
  "schema": 1,
  "verdict": "not-ready",
  "reason": "1 check keeps the gate shut",
  "cancelled": false,
  "head": "4d72202aa4d72202aa4d72202aa4d72202aa4d72",
  "base": null,
  "pullRequest": null,
  "config": ".github/readiness.yml",
  "notes": [],
  "durationMs": 5120,
  "counts": {
    "passed": 0,
    "failed": 1,
    "broken": 0,
    "waiting": 0,
    "waived": 0,
    "skipped": 0
  },
  "checks": [
    {
      "id": "no-debug",
      "title": "No debug output",
      "source": "scan",
      "status": "failed",
      "severity": "error",
      "stage": "pre-merge",
      "owner": null,
      "startMs": 0,
      "durationMs": 31,
      "reason": "1 finding",
      "fix": "Remove it.",
      "help": null,
      "evidence": "0 matches in 41 files",
      "expectations": [
        {
          "statement": "failures == 0",
          "status": "failed",
          "actual": "1"
        }
      ],
      "findings": [
        ${finding}
      ],
      "tail": null,
      "outputFile": null,
      "flaky": false,
      "cachedFrom": null
    }
  ],
  "rules": {
    "from": "own",
    "commit": null,
    "changes": []
  },
  "preview": null,
  "debt": {
    "waivers": [],
    "maxWaivers": null,
    "ignored": 0
  },
  "checklist": []
}
`

test('the report is the contract, key by key', () => {
  expect(renderJson(report)).toBe(whole)
})

test('what a change does to the rules, and how it stands by its own', () => {
  const changed = {
    direction: 'weaker',
    check: 'tests',
    message: 'tests >= 60 is now tests >= 50',
    place: { path: 'r.yml', line: 3 }
  } as const
  const { rules, preview } = JSON.parse(
    renderJson(
      aReport({
        rules: { from: 'base', commit: 'abc', changes: [changed, { ...changed, check: null, place: null }] },
        preview: { config: 'r.yml', verdict: 'ready', reason: '1 passed', counts: report.counts, results: [aResult()] }
      })
    )
  )
  const { place, ...flat } = changed
  expect(rules).toEqual({
    from: 'base',
    commit: 'abc',
    changes: [
      { ...flat, ...place },
      { ...flat, check: null, path: null, line: null }
    ]
  })
  expect({ ...preview, checks: preview.checks.map(({ id }: { id: string }) => id) }).toEqual({
    config: 'r.yml',
    verdict: 'ready',
    reason: '1 passed',
    counts: report.counts,
    checks: ['no-debug']
  })
})

test('a finding about no file has no place', () => {
  const flat = toFlatFinding(aFinding({ location: null }))
  const { path, startLine, startColumn, endLine, endColumn } = flat
  expect([path, startLine, startColumn, endLine, endColumn]).toEqual([null, null, null, null, null])
})

test('findings alone are a list in the same shape', () => {
  expect(toFlatFinding(aFinding())).toEqual(JSON.parse(finding))
})

test('whatever a text holds, it comes back as it was', () => {
  const [check] = JSON.parse(renderJson(hostileReport)).checks
  expect([check.title, check.findings[0].path, check.findings[1].message]).toEqual([
    hostileReport.results[0]?.title,
    hostileReport.results[0]?.findings[0]?.location?.path,
    'x'.repeat(100_000)
  ])
})
