import type { Finding } from '../../../domain/finding.ts'
import { isRuleShaped, unknownRule } from '../selector.ts'
import type { Ignore } from './read-ignores.ts'

/** Something wrong with an ignore itself. */
export type IgnoreFault = {
  readonly rule: string
  readonly message: string
  readonly help: string
  readonly ignore: Ignore
}

/** What the ignores of a file are held against. */
export type Scope = {
  readonly findings: readonly Finding[]
  /** Rules and texts searched for in this file. */
  readonly searched: ReadonlySet<string>
  /** Every rule there is. */
  readonly known: ReadonlySet<string>
}

/** The findings with their reasons, and the faults of the ignores. An ignore without a reason ignores nothing. */
export function applyIgnores(ignores: readonly Ignore[], scope: Scope) {
  const used = new Set<Ignore>()
  const findings = scope.findings.map(finding => {
    const ignore = ignores.find(candidate => candidate.reason !== null && covers(candidate, finding))
    if (!ignore) return finding
    used.add(ignore)
    return { ...finding, ignored: ignore.reason }
  })
  return { findings, faults: ignores.flatMap(ignore => faultOf(ignore, used, scope)) }
}

function covers({ rule, from, to }: Ignore, { rule: id, location }: Finding): boolean {
  if (rule !== id || location?.startLine == null) return false
  return location.startLine <= to && (location.endLine ?? location.startLine) >= from
}

function faultOf(ignore: Ignore, used: ReadonlySet<Ignore>, { searched, known }: Scope): readonly IgnoreFault[] {
  const { rule, reason } = ignore
  if (isRuleShaped(rule) && !known.has(rule)) {
    const { fact, fix } = unknownRule(rule)
    return [
      {
        rule: 'gate/ignore-unknown-rule',
        message: `gate-ignore names a rule that is not there: ${fact}`,
        help: fix,
        ignore
      }
    ]
  }
  if (!searched.has(rule)) return []
  if (reason === null)
    return [
      {
        rule: 'gate/ignore-without-reason',
        message: `gate-ignore: ${rule} gives no reason, so it ignores nothing`,
        help: `Write gate-ignore: ${rule} — and why.`,
        ignore
      }
    ]
  if (used.has(ignore)) return []
  return [
    {
      rule: 'gate/ignore-unused',
      message: `gate-ignore: ${rule} ignores nothing here`,
      help: 'Remove it.',
      ignore
    }
  ]
}
