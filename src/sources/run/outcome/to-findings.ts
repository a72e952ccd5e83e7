import type { Finding, Location } from '../../../domain/finding.ts'
import { fingerprint } from '../../../text/fingerprint.ts'
import type { ToolFinding } from '../reading.ts'
import { pathResolver, type Where } from './path-resolver.ts'

/** Findings at places of this repository. A path that is outside or not there is dropped: no other file is blamed. */
export async function toFindings(found: readonly ToolFinding[], where: Where): Promise<Finding[]> {
  if (found.length === 0) return []
  const resolve = pathResolver(new Set(await where.files.source()), where)
  const findings: Finding[] = []
  for (const each of found) findings.push(toFinding(each, await resolve(each)))
  return findings
}

function toFinding(found: ToolFinding, path: string | null): Finding {
  const { rule, severity, message } = found
  return {
    rule,
    severity,
    message,
    help: null,
    location: path === null ? null : toLocation(found, path),
    isNew: true,
    fingerprint: fingerprint(rule, message),
    ignored: null
  }
}

/** Tools write 0 where they do not know. */
function toLocation({ line, column, endLine, endColumn }: ToolFinding, path: string): Location {
  const startLine = line || null
  const startColumn = startLine && (column || null)
  return {
    path,
    startLine,
    startColumn,
    endLine: startLine && (endLine || startLine),
    endColumn: startColumn && (endColumn || null)
  }
}
