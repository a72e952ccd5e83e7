import type { Finding, Location } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import { type Severity, severities } from '../../domain/severity.ts'
import { oneLine } from '../../text/harmless.ts'
import { shownSeverity } from '../order.ts'
import type { Level, SarifResult, Suppression } from './log.ts'
import { toPhysicalLocation } from './physical-location.ts'
import { ruleId } from './rules.ts'

/** A finding at a place, and the check it belongs to. */
export type Placed = { readonly finding: Finding & { readonly location: Location }; readonly result: CheckResult }

export const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', notice: 'note' }

/** Most important first, so that a limit cuts off the least: what counts, severe, brought in by this change. */
export function placedFindings({ results }: Report): Placed[] {
  const placed = results.flatMap(result =>
    result.findings.flatMap(finding =>
      finding.location === null ? [] : [{ finding: { ...finding, location: finding.location }, result }]
    )
  )
  return placed.sort((a, b) => rank(a) - rank(b))
}

function rank({ finding, result }: Placed): number {
  const severity = severities.indexOf(shownSeverity(finding, result))
  return (suppressionOf({ finding, result }) === null ? 0 : 10) + severity * 2 + (finding.isNew ? 0 : 1)
}

export function toResult(
  { finding, result }: Placed,
  { indexes, hasBase }: { indexes: ReadonlyMap<string, number>; hasBase: boolean }
): SarifResult {
  const id = ruleId(finding)
  const suppression = suppressionOf({ finding, result })
  return {
    ruleId: id,
    // Never -1: the rules are made of these findings.
    ruleIndex: indexes.get(id) ?? -1,
    level: levels[shownSeverity(finding, result)],
    message: { text: oneLine(finding.message) || id },
    locations: [{ physicalLocation: toPhysicalLocation(finding.location) }],
    partialFingerprints: { primaryLocationLineHash: oneLine(finding.fingerprint) || id },
    ...(hasBase ? { baselineState: finding.isNew ? 'new' : 'unchanged' } : {}),
    ...(suppression === null ? {} : { suppressions: [suppression] })
  }
}

/** Why a finding does not count: its own reason in the code, or its check's waiver. */
function suppressionOf({ finding, result }: Placed): Suppression | null {
  if (finding.ignored !== null) return { kind: 'inSource', justification: oneLine(finding.ignored) }
  if (result.status !== 'waived') return null
  return { kind: 'external', justification: oneLine(result.reason ?? 'waived') }
}
