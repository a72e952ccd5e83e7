import type { Report } from '../../domain/report.ts'
import { type Piece, toPieces } from './pieces.ts'

/** Room for the line about what is missing, with numbers of ten digits. */
const REST_BYTES = 160

/** The whole report as GitHub Markdown. */
export function renderMarkdown(report: Report): string {
  return textOf(toPieces(report))
}

/** As much of the report as fits into so many bytes of UTF-8, and a word about the rest. */
export function renderMarkdownWithin(report: Report, limitBytes: number): string {
  const pieces = toPieces(report)
  const whole = textOf(pieces)
  if (Buffer.byteLength(whole) <= limitBytes) return whole
  const shown = fitting(pieces, limitBytes - REST_BYTES)
  // Without the verdict on top the rest means nothing.
  return shown === 0 ? '' : `${textOf(pieces.slice(0, shown))}${restLine(pieces.slice(shown))}`
}

/** How many pieces fit. */
function fitting(pieces: readonly Piece[], limitBytes: number): number {
  let used = 0
  const over = pieces.findIndex(({ text }) => {
    used += Buffer.byteLength(text)
    return used > limitBytes
  })
  return over < 0 ? pieces.length : over
}

function restLine(rest: readonly Piece[]): string {
  const sum = (count: (piece: Piece) => number) => rest.reduce((total, piece) => total + count(piece), 0)
  const counts = [
    { count: sum(({ checks }) => checks), word: 'checks' },
    { count: sum(({ findings }) => findings), word: 'findings' }
  ]
  const missing = counts.filter(({ count }) => count > 0).map(({ count, word }) => `${count} more ${word}`)
  return `\nLeft out for want of space: ${missing.join(', ') || 'output'}. The JSON report has all.\n`
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
