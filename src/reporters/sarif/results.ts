import type { Location } from '../../domain/finding.ts'
import type { Report } from '../../domain/report.ts'
import { oneLine } from '../../text/harmless.ts'
import { type Found, toFound } from '../budget/candidate.ts'
import { mostValuableFirst } from '../budget/value.ts'
import { levels } from './levels.ts'
import type { SarifResult, Suppression } from './log.ts'
import { toPhysicalLocation } from './physical-location.ts'
import { ruleId } from './rules.ts'

/** A finding at a place, and the check it belongs to. */
export type Placed = Found & { readonly finding: { readonly location: Location } }

/** The most valuable first, so that a limit cuts off the least; what does not count after all that does. */
export function placedFindings(report: Pick<Report, 'results'>): Placed[] {
  const placed = report.results
    .flatMap(result => result.findings.map(finding => toFound(finding, result)))
    .filter(isPlaced)
  const counts = (found: Placed) => suppressionOf(found) === null
  return [...mostValuableFirst(placed.filter(counts)), ...placed.filter(found => !counts(found))]
}

function isPlaced(found: Found): found is Placed {
  return found.finding.location !== null
}

type Known = {
  readonly indexes: ReadonlyMap<string, number>
  readonly hashes: ReadonlyMap<Placed['finding'], string>
  readonly hasBase: boolean
}

export function toResult(placed: Placed, { indexes, hashes, hasBase }: Known): SarifResult {
  const { finding, severity } = placed
  const id = ruleId(finding)
  const suppression = suppressionOf(placed)
  return {
    ruleId: id,
    // Never -1: the rules are made of these findings.
    ruleIndex: indexes.get(id) ?? -1,
    level: levels[severity],
    message: { text: oneLine(finding.message) || id },
    locations: [{ physicalLocation: toPhysicalLocation(finding.location) }],
    partialFingerprints: { primaryLocationLineHash: hashes.get(finding) ?? id },
    ...(hasBase ? { baselineState: finding.isNew ? 'new' : 'unchanged' } : {}),
    ...(suppression === null ? {} : { suppressions: [suppression] })
  }
}

/** Why a finding does not count: its own reason in the code, or its check's waiver. */
function suppressionOf({ finding, result }: Found): Suppression | null {
  if (finding.ignored !== null) return { kind: 'inSource', justification: oneLine(finding.ignored) }
  if (result.status !== 'waived') return null
  return { kind: 'external', justification: oneLine(result.reason ?? 'waived') }
}
