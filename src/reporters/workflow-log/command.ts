import type { Location } from '../../domain/finding.ts'
import { cut, harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'
import type { Annotation } from '../annotations/annotation.ts'

/** The runner cuts messages there (actions/runner ExecutionContext.cs). Counted escaped, so that it holds either way. */
export const MESSAGE_LIMIT = 4096

/** The Checks API takes no longer title. */
export const TITLE_LIMIT = 255

/** The annotation as one workflow command. */
export function toCommand({ level, title, message, location }: Annotation): string {
  const properties = [...placeProperties(location), ['title', oneLine(title, TITLE_LIMIT)] as const]
  const written = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',')
  return `::${level} ${written}::${escapeMessage(message)}`
}

/** Only what the runner accepts: no end without a start, columns on one line only, nothing that runs backwards. */
function placeProperties(location: Location | null): (readonly [string, string])[] {
  if (location === null) return []
  const { path, startLine, startColumn, endColumn } = location
  if (startLine === null) return [['file', path]]
  const endLine = Math.max(startLine, location.endLine ?? startLine)
  const lines = [
    ['file', path],
    ['line', String(startLine)],
    ['endLine', String(endLine)]
  ] as const
  if (startColumn === null || endLine !== startLine) return [...lines]
  const end = endColumn === null || endColumn < startColumn ? [] : [['endColumn', String(endColumn)] as const]
  return [...lines, ['col', String(startColumn)], ...end]
}

function escapeMessage(message: string): string {
  const lines = splitLines(cut(message, MESSAGE_LIMIT)).map(line => harmlessLine(line))
  return cutEscaped(lines.join('\n'))
}

function cutEscaped(text: string): string {
  const whole = escapeData(text)
  if (whole.length <= MESSAGE_LIMIT) return whole
  let kept = ''
  for (const character of text) {
    const escaped = escapeData(character)
    // One unit is left for the ellipsis.
    if (kept.length + escaped.length >= MESSAGE_LIMIT) break
    kept += escaped
  }
  return `${kept}…`
}

export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
