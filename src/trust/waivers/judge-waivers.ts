import { type Finding, wholeFile } from '../../domain/finding.ts'
import type { CheckResult, ExpectationResult } from '../../domain/report.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { ownResult } from '../own-result.ts'
import { type Entry, stateOf } from './ledger.ts'

export type WaiversCase = {
  readonly ledger: readonly Entry[]
  readonly max: number | null
  /** The config; `null` for presets, which waive nothing. */
  readonly path: string | null
  /** What is excused, in a sentence. */
  readonly evidence: string
  /** Who answers for a waiver, as far as that can be proven. */
  readonly vouchedFor: (entry: Entry) => string
}

/** What the rules excuse, and whether that is still needed; `null` where they excuse nothing. */
export function judgeWaivers({ ledger, max, path, evidence, vouchedFor }: WaiversCase): CheckResult | null {
  if (ledger.length === 0) return null
  const limit = limitOf(ledger, max)
  const entries = ledger.map(entry => expectationOf(entry, vouchedFor(entry)))
  const findings = ledger.flatMap(entry => findingsOn(entry, path))
  const header = { id: 'gate/waivers', title: 'Waivers are few and needed', evidence } as const
  const expectations = [...limit, ...entries]
  const worst = expectations.find(({ status }) => status === 'failed')
  if (!worst) return ownResult({ ...header, status: 'passed', expectations, findings })
  return ownResult({
    ...header,
    status: 'failed',
    // Too many open waivers shut the gate; one that is not needed is told.
    severity: limit.includes(worst) ? 'error' : 'warning',
    reason: `${worst.statement}: ${worst.actual}`,
    fix: limit.includes(worst) ? 'Mend a check that is waived, and take its waiver out.' : 'Take the waiver out.',
    expectations,
    findings
  })
}

function limitOf(ledger: readonly Entry[], max: number | null): readonly ExpectationResult[] {
  if (max === null) return []
  const open = ledger.filter(({ isOpen }) => isOpen).length
  return [{ statement: `open waivers <= ${max}`, status: open <= max ? 'passed' : 'failed', actual: String(open) }]
}

function expectationOf(entry: Entry, vouched: string): ExpectationResult {
  const { check, until, reason } = entry.waiver
  const statement = `${check} may fail until ${until}`
  switch (stateOf(entry)) {
    case 'unused':
      return { statement, status: 'failed', actual: `its check passed; ${vouched}` }
    case 'ended':
      return { statement, status: 'failed', actual: `that is over; ${vouched}` }
    default:
      return { statement, status: 'passed', actual: `${reason}; ${vouched}` }
  }
}

function findingsOn(entry: Entry, path: string | null): readonly Finding[] {
  const { check, until, line } = entry.waiver
  const at = (rule: string, message: string, help: string): Finding => ({
    rule: `gate/${rule}`,
    severity: rule === 'waiver-ends' ? 'notice' : 'warning',
    message,
    help,
    location: path === null ? null : { ...wholeFile(path), startLine: line, endLine: line },
    isNew: true,
    fingerprint: fingerprint(rule, check, until),
    ignored: null
  })
  switch (stateOf(entry)) {
    case 'unused':
      return [at('waiver-unused', `The waiver of ${check} excuses nothing: its check passed`, 'Take it out.')]
    case 'ended':
      return [
        at('waiver-ended', `The waiver of ${check} ended on ${until}`, 'Mend the check, and take the waiver out.')
      ]
    case 'ending':
      return [
        at('waiver-ends', `The waiver of ${check} ends ${soon(entry)}, on ${until}`, 'Mend the check before it does.')
      ]
    default:
      return []
  }
}

function soon({ daysLeft }: Entry): string {
  return daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`
}
