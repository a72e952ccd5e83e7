import type { Location } from '../../domain/finding.ts'
import { toReference } from '../../text/path-address.ts'
import type { PhysicalLocation, Region } from './log.ts'

/** Where a finding is. A finding about a whole file is shown at its first line: GitHub wants a region. */
export function toPhysicalLocation(location: Location): PhysicalLocation {
  return { artifactLocation: { uri: toReference(location.path), uriBaseId: '%SRCROOT%' }, region: toRegion(location) }
}

function toRegion({ startLine, startColumn, endLine, endColumn }: Location): Region {
  if (startLine === null) return { startLine: 1 }
  const lines = endLine === null || endLine < startLine ? { startLine } : { startLine, endLine }
  if (startColumn === null) return lines
  const isOneLine = (lines.endLine ?? startLine) === startLine
  const isBackwards = endColumn === null || (isOneLine && endColumn < startColumn)
  return isBackwards ? { ...lines, startColumn } : { ...lines, startColumn, endColumn }
}
