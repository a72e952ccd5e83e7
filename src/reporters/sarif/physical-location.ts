import type { Location } from '../../domain/finding.ts'
import type { PhysicalLocation, Region } from './log.ts'

/** Where a finding is. A finding about a whole file is shown at its first line: GitHub wants a region. */
export function toPhysicalLocation(location: Location): PhysicalLocation {
  return { artifactLocation: { uri: toUri(location.path), uriBaseId: '%SRCROOT%' }, region: toRegion(location) }
}

/** A relative reference: `C#/a b.cs` is `C%23/a%20b.cs`. */
function toUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function toRegion({ startLine, startColumn, endLine, endColumn }: Location): Region {
  if (startLine === null) return { startLine: 1 }
  const lines = endLine === null || endLine < startLine ? { startLine } : { startLine, endLine }
  if (startColumn === null) return lines
  const isOneLine = (lines.endLine ?? startLine) === startLine
  const isBackwards = endColumn === null || (isOneLine && endColumn < startColumn)
  return isBackwards ? { ...lines, startColumn } : { ...lines, startColumn, endColumn }
}
