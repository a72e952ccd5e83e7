import type { Location } from '../../domain/finding.ts'
import type { CheckAnnotation } from '../../domain/github.ts'
import type { Severity } from '../../domain/severity.ts'
import { cut, harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'
import { toAnnotation } from '../annotations/annotation.ts'
import type { Found } from '../budget/candidate.ts'

/** GitHub takes 255 characters. https://docs.github.com/rest/checks/runs */
const TITLE_LIMIT = 255

/** GitHub takes 64 KB; nobody reads more than this, and a request holds fifty. */
const MESSAGE_LIMIT = 4096

const levels: Readonly<Record<Severity, CheckAnnotation['level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice'
}

/** A finding at a place, as the Checks API takes it; `null` for one without. */
export function toCheckAnnotation(found: Found): CheckAnnotation | null {
  const { level, title, message, location } = toAnnotation(found)
  if (location === null) return null
  const lines = splitLines(cut(message, MESSAGE_LIMIT)).map(line => harmlessLine(line))
  return {
    path: location.path,
    ...regionOf(location),
    level: levels[level],
    title: oneLine(title, TITLE_LIMIT),
    message: lines.join('\n').trim() || title
  }
}

/** Lines from 1 on and never backwards; columns on one line only. A finding about a whole file stands at its first line. */
function regionOf({ startLine, startColumn, endLine, endColumn }: Location) {
  const start = Math.max(1, startLine ?? 1)
  const end = Math.max(start, endLine ?? start)
  const isOneLine = startLine !== null && startColumn !== null && endColumn !== null && start === end
  const hasColumns = isOneLine && endColumn >= startColumn
  return {
    startLine: start,
    endLine: end,
    startColumn: hasColumns ? startColumn : null,
    endColumn: hasColumns ? endColumn : null
  }
}
