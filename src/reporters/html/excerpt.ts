import type { Location } from '../../domain/finding.ts'
import { splitLines } from '../../text/harmless.ts'
import { line } from './escape.ts'

/** Lines shown before and after the finding. */
const CONTEXT_LINES = 2

/** A finding that spans more is shown by its first lines. */
const SPAN_LINES = 10

/** The lines around a finding, its own marked; empty where the file does not have them. */
export function renderExcerpt(source: string, location: Location): string {
  const { startLine } = location
  const lines = splitLines(source)
  if (startLine === null || startLine > lines.length) return ''
  const endLine = Math.min(location.endLine ?? startLine, startLine + SPAN_LINES)
  const first = Math.max(1, startLine - CONTEXT_LINES)
  const shown = lines.slice(first - 1, endLine + CONTEXT_LINES)
  const rows = shown.map((content, index) => row(content, first + index, location))
  return `<pre class="excerpt">${rows.join('\n')}</pre>`
}

function row(content: string, number: number, location: Location): string {
  const { startLine, endLine } = location
  const isHit = startLine !== null && number >= startLine && number <= (endLine ?? startLine)
  const shown = isHit ? marked(content, location) : line(content)
  return `<span class="row${isHit ? ' hit' : ''}"><span class="number">${number}</span>${shown}</span>`
}

/** Columns are marked on a single line only: they count from different lines otherwise. */
function marked(content: string, { startLine, startColumn, endLine, endColumn }: Location): string {
  if (startColumn === null || (endLine ?? startLine) !== startLine) return line(content)
  const from = startColumn - 1
  const to = endColumn === null ? content.length : endColumn - 1
  if (to <= from || from >= content.length) return line(content)
  return `${line(content.slice(0, from))}<mark>${line(content.slice(from, to))}</mark>${line(content.slice(to))}`
}
