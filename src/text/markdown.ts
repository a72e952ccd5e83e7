import { harmlessLine, oneLine, splitLines } from './harmless.ts'

/** An invisible break: GitHub then sees no mention, reference or address to make a link of. */
const BREAK = '\u200b'

/** Text from outside as Markdown that shows exactly that text: no markup, HTML, mention, link or math. One line. */
export function markdownText(text: string, limit?: number): string {
  return oneLine(text, limit)
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${BREAK}`)
    .replace(/[&<>|$]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/^(?=[-+=]|#+(?:\s|$))|(?<=^\d+)(?=[.)])/, '\\')
    .replaceAll(BREAK, '&#8203;')
}

/** Text from outside as a code span. In a table the cell has to escape `|`. */
export function markdownCode(text: string, limit?: number): string {
  const line = oneLine(text, limit)
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Lines from outside as a code block. */
export function markdownBlock(text: string): string {
  const lines = splitLines(text)
    .map(line => harmlessLine(line))
    .join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1))
  return `${fence}text\n${lines}\n${fence}`
}

/** One row of a table. Cells are Markdown already; `|` may still stand in a code span. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}
