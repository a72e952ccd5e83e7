import type { StandingWaiver } from '../../src/domain/debt.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aReport, aResult } from '../fakes/a-report.ts'

export const base = '0e11fac0e11fac0e11fac0e11fac0e11fac0e11f'
export const judgedByBase = `Judged by the rules of the base, ${base.slice(0, 7)}.`

export const passing: readonly CheckResult[] = [
  aResult(),
  aResult({ id: 'credo', title: 'Credo', source: 'run', evidence: 'exit 0 in 8.1 s', durationMs: 8100 }),
  aResult({
    id: 'tests',
    title: 'All tests pass',
    source: 'run',
    evidence: '214 tests, 0 failures',
    durationMs: 48_000
  }),
  aResult({ id: 'go', title: 'Go vet', status: 'skipped', reason: 'no go.mod', evidence: null, durationMs: 0 })
]

/** A waiver that is open for long. */
export function aWaiver(fields: Partial<StandingWaiver>): StandingWaiver {
  return {
    check: 'dialyzer',
    reason: 'warnings of a dependency',
    vouched: 'by ada, a code owner of the config, in the rules of the base 0e11fac, since 0123456 of 2026-02-03 (Ada)',
    until: '2026-12-31',
    daysLeft: 36,
    state: 'open',
    ...fields
  }
}

const rulesWaiting = aResult({
  id: 'gate/rules',
  title: 'The rules do not become weaker',
  source: 'gate',
  status: 'waiting',
  evidence: 'rules: 2 weaker, 1 stronger',
  reason:
    'the change makes the rules weaker: it needs the approval of @acme/ops, by .github/CODEOWNERS:1, on the last commit and not of its author',
  fix: 'Have the change of .github/readiness.yml approved, then run this job again; or take it out of this pull request.',
  durationMs: 0,
  findings: ['tests: tests >= 60 is now tests >= 50', 'no-debug: lib/legacy/** is not looked at any more'].map(
    message =>
      aFinding({
        rule: 'gate/weaker-rule',
        message: `Weaker: ${message}`,
        severity: 'warning',
        help: null,
        path: '.github/readiness.yml',
        line: 12
      })
  )
})

const place = (line: number) => ({ path: '.github/readiness.yml', line })

/** What a change does to the rules waits for somebody, and its own rules would judge otherwise. */
export const changed = aReport({
  verdict: 'waiting',
  reason: '1 check waits',
  base,
  notes: [judgedByBase],
  results: [...passing, rulesWaiting],
  rules: {
    from: 'base',
    commit: base,
    changes: [
      { direction: 'stronger', check: 'credo', message: 'expects failures == 0 as well', place: place(9) },
      { direction: 'weaker', check: 'tests', message: 'tests >= 60 is now tests >= 50', place: place(12) },
      { direction: 'weaker', check: 'no-debug', message: 'lib/legacy/** is not looked at any more', place: place(20) },
      { direction: 'weaker', check: null, message: 'max-waivers 3 is gone', place: null }
    ]
  },
  preview: {
    config: '.github/readiness.yml',
    verdict: 'not-ready',
    reason: 'credo not proven',
    counts: aReport().counts,
    results: [
      aResult({
        id: 'credo',
        title: 'Credo',
        source: 'run',
        status: 'failed',
        reason: 'failures == 0: 2',
        evidence: 'exit 0 in 8.1 s'
      }),
      aResult({ id: 'tests', title: 'All tests pass', source: 'run', evidence: '214 tests, 0 failures' }),
      aResult({ id: 'docs', title: 'Documents', status: 'broken', reason: 'no file matches docs/*.md', evidence: null })
    ]
  }
})

/** One waiver is open, one ends soon, one is not needed. */
export const excused = aReport({
  base,
  notes: [judgedByBase],
  results: [
    ...passing,
    aResult({
      id: 'dialyzer',
      title: 'Dialyzer',
      status: 'waived',
      reason: 'warnings of a dependency, by ada, until 2026-12-31'
    }),
    aResult({ id: 'coverage', title: 'Coverage', status: 'waived', reason: 'new module, by grace, until 2026-11-28' }),
    aResult({
      id: 'gate/waivers',
      title: 'Waivers are few and needed',
      source: 'gate',
      status: 'failed',
      severity: 'warning',
      evidence:
        '3 waivers open, the oldest since 2026-02-03, the next ends on 2026-11-28; 2 findings ignored in the code',
      reason: 'credo may fail until 2026-12-24: its check passed; by eve, who is no code owner of the config',
      fix: 'Take the waiver out.',
      expectations: [
        { statement: 'open waivers <= 3', status: 'passed', actual: '3' },
        { statement: 'credo may fail until 2026-12-24', status: 'failed', actual: 'its check passed; by eve' }
      ],
      findings: [
        aFinding({
          rule: 'gate/waiver-unused',
          message: 'The waiver of credo excuses nothing: its check passed',
          help: 'Take it out.'
        }),
        aFinding({
          rule: 'gate/waiver-ends',
          message: 'The waiver of coverage ends in 3 days, on 2026-11-28',
          help: 'Mend the check before it does.'
        })
      ]
    })
  ],
  debt: {
    waivers: [
      aWaiver({}),
      aWaiver({ check: 'coverage', reason: 'new module', until: '2026-11-28', daysLeft: 3, state: 'ending' }),
      aWaiver({
        check: 'credo',
        reason: 'old style',
        vouched: 'by eve, who is no code owner of the config, in the rules of the base 0e11fac',
        until: '2026-12-24',
        daysLeft: 29,
        state: 'unused'
      })
    ],
    maxWaivers: 3,
    ignored: 2
  }
})
