import type { Finding, Location } from '../../domain/finding.ts'
import { oneLine } from '../../text/harmless.ts'
import { ruleId } from './rules.ts'

type PlacedFinding = Finding & { readonly location: Location }

/** What GitHub knows a finding by. Findings of a file that are alike are numbered from the top, so that each is one. */
export function lineHashes(findings: readonly PlacedFinding[]): ReadonlyMap<PlacedFinding, string> {
  const counts = new Map<string, number>()
  const downwards = [...findings].sort((a, b) => (a.location.startLine ?? 0) - (b.location.startLine ?? 0))
  return new Map(
    downwards.map(finding => {
      const hash = oneLine(finding.fingerprint) || ruleId(finding)
      const place = `${finding.location.path}\0${hash}`
      const count = (counts.get(place) ?? 0) + 1
      counts.set(place, count)
      return [finding, count === 1 ? hash : `${hash}:${count}`]
    })
  )
}
