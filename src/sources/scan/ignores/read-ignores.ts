import { toUnicode } from '../decode.ts'
import type { Comment } from '../engine/tokens.ts'
import type { Positions } from '../positions.ts'
import type { Span } from '../rule.ts'

/** `gate-ignore: RULE — reason` and its forms, as written in one comment, for one rule. */
export type Ignore = {
  readonly rule: string
  /** `null` where none is given: then it ignores nothing. */
  readonly reason: string | null
  /** Lines it covers, both included. */
  readonly from: number
  readonly to: number
  readonly span: Span
}

type Written = {
  readonly scope: '' | '-file' | '-start' | '-end'
  readonly rules: readonly string[]
  readonly reason: string | null
  readonly span: Span
}

/** A `gate-ignore-file` must stand where a reader sees it. */
const TOP_LINES = 20

const FORM = /gate-ignore(-file|-start|-end)?:[ \t]*([^\r\n]*)/
const REASON = /\s+(?:—|–|--?)\s+/

/** The ignores of a file, from its comments alone. */
export function readIgnores(text: string, comments: readonly Comment[], positions: Positions): readonly Ignore[] {
  const written = comments.flatMap(comment => readComment(text, comment))
  const commentLines = linesOfCommentsOnly(text, comments, positions)
  return written.flatMap((entry, index) => {
    if (entry.scope === '-end') return []
    const lines = coveredLines(entry, { rest: written.slice(index + 1), positions, commentLines })
    return entry.rules.map(rule => ({ rule, reason: entry.reason, span: entry.span, ...lines }))
  })
}

function readComment(text: string, { start, end }: Comment): readonly Written[] {
  const found = FORM.exec(text.slice(start, end))
  if (!found) return []
  const [whole, scope = '', rest = ''] = found
  // Safe: the pattern allows exactly these.
  const known = scope as Written['scope']
  const [rules = '', ...reason] = toUnicode(rest)
    .replace(/\s*(?:\*\/|-->|--%>|%>)\s*$/, '')
    .split(REASON)
  const at = start + found.index
  return [
    {
      scope: known,
      rules: rules
        .split(',')
        .map(rule => rule.trim())
        .filter(rule => rule !== ''),
      reason: reason.join(' — ').trim() || null,
      span: { start: at, end: at + whole.trimEnd().length }
    }
  ]
}

type Around = {
  readonly rest: readonly Written[]
  readonly positions: Positions
  readonly commentLines: ReadonlySet<number>
}

function coveredLines(
  entry: Written,
  { rest, positions, commentLines }: Around
): { readonly from: number; readonly to: number } {
  const { line } = positions.at(entry.span.start)
  if (entry.scope === '-file')
    return line <= TOP_LINES ? { from: 1, to: positions.lineCount } : { from: line, to: line }
  if (entry.scope === '-start') {
    const end = rest.find(({ scope, rules }) => scope === '-end' && rules.some(rule => entry.rules.includes(rule)))
    return { from: line, to: end ? positions.at(end.span.start).line : line }
  }
  let to = line
  while (commentLines.has(to)) to += 1
  return { from: line, to }
}

/** Lines on which nothing stands but comments: an ignore there is meant for the code below. */
function linesOfCommentsOnly(text: string, comments: readonly Comment[], positions: Positions): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { start, end } of comments) {
    const first = positions.at(start)
    const last = positions.at(Math.max(start, end - 1))
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    if (/\S/.test(text.slice(lineStart, start)) && !/^\s*$/.test(text.slice(lineStart, start))) continue
    if (/\S/.test(text.slice(end, lineEnd(text, end)))) continue
    for (let line = first.line; line <= last.line; line += 1) lines.add(line)
  }
  return lines
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
