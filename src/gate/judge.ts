import type { ConfiguredCheck } from '../config/config.ts'
import type { Finding } from '../domain/finding.ts'
import { wholeFile } from '../domain/finding.ts'
import type { Observation, Place } from '../domain/observation.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Regexes } from '../domain/ports.ts'
import { type ExpectationResult, nothingSeen } from '../domain/report.ts'
import { evaluate } from '../statement/evaluate.ts'
import { printStatement } from '../statement/print.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { Judged } from './judged.ts'

type Ran = Extract<Outcome, { kind: 'ran' }>

/** Holds an outcome against the check's expectations. Pure, but for the time a regex takes. */
export function judge(configured: ConfiguredCheck, outcome: Outcome, regexes: Regexes): Judged {
  switch (outcome.kind) {
    case 'ran':
      return judgeRan(configured, outcome, regexes)
    case 'broken': {
      const { reason, fix, findings = [], tail = null, outputFile = null } = outcome
      return { ...nothingSeen, status: 'broken', reason, fix, findings, tail, outputFile }
    }
    case 'waiting':
    case 'skipped':
      return { ...nothingSeen, status: outcome.kind, reason: outcome.reason }
    default:
      return outcome satisfies never
  }
}

function judgeRan(configured: ConfiguredCheck, outcome: Ran, regexes: Regexes): Judged {
  const expectations: ExpectationResult[] = []
  const findings: Finding[] = [...outcome.findings]
  for (const expected of configured.expect) {
    const statement = printStatement(expected)
    const { status, actual, failures } = evaluate(expected, outcome.observe, regexes)
    expectations.push({ statement, status, actual })
    if (status === 'failed') findings.push(...failures.flatMap(failure => toFinding(configured, statement, failure)))
  }
  // What does not apply is worth a line only where nothing else was decided.
  const decided = expectations.filter(({ status }) => status !== 'skipped')
  return {
    ...summarise(expectations, configured.check.help),
    evidence: outcome.evidence,
    expectations: decided.length > 0 ? decided : expectations,
    findings,
    tail: outcome.tail ?? null,
    outputFile: outcome.outputFile ?? null,
    ...(outcome.isFlaky && { isFlaky: true })
  }
}

/** A failure outranks what could not be decided; both outrank what did not apply. No expectation at all proves nothing. */
function summarise(
  expectations: readonly ExpectationResult[],
  help: string | null
): Pick<Judged, 'status' | 'reason' | 'fix'> {
  const first = (status: ExpectationResult['status']) => expectations.find(expectation => expectation.status === status)
  const worst = first('failed') ?? first('broken')
  if (worst) return { status: worst.status, reason: `${worst.statement}: ${worst.actual ?? 'not so'}`, fix: help }
  if (first('passed')) return { status: 'passed', reason: null, fix: null }
  const skipped = first('skipped')
  if (skipped)
    return { status: 'skipped', reason: `${skipped.statement}: ${skipped.actual ?? 'does not apply'}`, fix: null }
  return { status: 'broken', reason: 'nothing was expected of it', fix: 'Write what you expect under expect:.' }
}

function toFinding({ check }: ConfiguredCheck, statement: string, { place, value }: Observation): Finding[] {
  if (!place) return []
  return [
    {
      rule: check.id,
      severity: check.severity,
      message: `${value === undefined ? 'Missing' : 'Not as expected'}: ${statement}`,
      help: check.help,
      location: toLocation(place),
      isNew: true,
      fingerprint: fingerprint(check.id, statement),
      ignored: null
    }
  ]
}

function toLocation({ path, line }: Place): Finding['location'] {
  return { ...wholeFile(path), startLine: line, endLine: line }
}
