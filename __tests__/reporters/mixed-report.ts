import type { Report } from '../../src/domain/report.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aReport, aResult } from '../fakes/a-report.ts'

/** A result of every status, with everything a reporter may have to show. */
export const mixedReport: Report = aReport({
  reason: '2 checks keep the gate shut',
  notes: ['there is no base to compare with: every finding counts as new'],
  results: [
    aResult({ id: 'format', title: 'Formatted', source: 'run', evidence: 'exit 0', durationMs: 1234 }),
    aResult({
      status: 'failed',
      reason: '2 findings',
      evidence: '2 matches in 41 files',
      expectations: [{ statement: 'failures == 0', status: 'failed', actual: '2' }],
      findings: [
        aFinding(),
        aFinding({ path: 'lib/b.ex', line: 3, isNew: false, severity: 'warning' }),
        aFinding({ path: 'lib/c.ex', ignored: 'prints the banner' })
      ]
    }),
    aResult({
      id: 'tests',
      title: 'tests',
      source: 'run',
      status: 'broken',
      reason: 'mix: not found',
      fix: 'Install Elixir before this step.',
      evidence: null,
      durationMs: 65_000,
      tail: 'one\n\u001b[31mtwo\u001b[0m\n',
      outputFile: 'readiness/tests.log'
    }),
    aResult({
      id: 'docs',
      title: 'Documents',
      status: 'failed',
      severity: 'warning',
      reason: 'no file matches docs/*.md',
      help: 'Write docs/runbook.md.',
      evidence: null,
      expectations: [
        { statement: 'exists', status: 'failed', actual: 'no file matches docs/*.md' },
        { statement: 'size < 1MB', status: 'passed', actual: '0 B' }
      ]
    }),
    aResult({ id: 'staging', title: 'Staging', status: 'waiting', reason: 'decided after the merge', evidence: null }),
    aResult({ id: 'old', title: 'Old debt', status: 'waived', reason: 'until 2026-12-31, by @ops' }),
    aResult({ id: 'go', title: 'Go vet', status: 'skipped', reason: 'no go.mod', evidence: null, durationMs: 0 })
  ]
})

const evil =
  'a\r\n::error::b ##[error]c | <script>alert(1)</script> `d` @user #12 \u001b[31mred\u001b[0m \u202eabc \ud800 %0A,:'

/** Every text that comes from outside is as bad as it gets. */
export const hostileReport: Report = aReport({
  reason: evil,
  config: evil,
  head: evil,
  notes: [evil],
  results: [
    aResult({
      id: evil,
      title: evil,
      status: 'failed',
      reason: evil,
      fix: evil,
      help: evil,
      evidence: evil,
      owner: evil,
      tail: evil,
      outputFile: evil,
      expectations: [{ statement: evil, status: 'failed', actual: evil }],
      findings: [
        aFinding({ rule: evil, message: evil, help: evil, path: evil, fingerprint: evil }),
        aFinding({ message: 'x'.repeat(100_000), help: null }),
        aFinding({ ignored: evil })
      ]
    })
  ]
})
