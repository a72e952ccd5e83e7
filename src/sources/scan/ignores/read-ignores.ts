import type { Comment } from '../engine/tokens.ts'
import { toUnicode } from '../files/decode.ts'
import type { Positions } from '../positions.ts'
import type { Span } from '../rule.ts'
import { nextCodeLines } from './code-lines.ts'

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
const REASON = / (?:—|–|--?)(?: |$)/
/** What closes the comment. The spaces before it are one: more would take time in the square of their number. */
const CLOSER = / ?(?:\*\/(?:\}\})?|-->|--%>|(?:--)?\}\}|#\}|\*@|\]={0,9}\]|%>)$/

/** The ignores of a file, from its comments alone. */
export function readIgnores(text: string, comments: readonly Comment[], positions: Positions): readonly Ignore[] {
  const written = comments.flatMap(comment => readComment(text, comment))
  if (written.length === 0) return []
  const around = { positions, next: nextCodeLines(text, comments, positions), regionEnds: new Map<string, number>() }
  // From the end, so that every region knows where it ends.
  return written
    .reverse()
    .flatMap(entry => ignoresOf(entry, around))
    .reverse()
}

type Around = {
  readonly positions: Positions
  readonly next: ReadonlyMap<number, number>
  /** By rule: where the nearest region below ends. */
  readonly regionEnds: Map<string, number>
}

function ignoresOf({ scope, rules, reason, span }: Written, around: Around): readonly Ignore[] {
  const { line } = around.positions.at(span.start)
  if (scope === '-end') {
    for (const rule of rules) around.regionEnds.set(rule, line)
    return []
  }
  return rules.map(rule => ({ rule, reason, span, ...coveredLines(scope, line, { ...around, rule }) })).reverse()
}

function coveredLines(
  scope: '' | '-file' | '-start',
  line: number,
  { rule, next, regionEnds, positions }: Around & { readonly rule: string }
) {
  if (scope === '') return { from: line, to: next.get(line) ?? line }
  if (scope === '-start') return { from: line, to: regionEnds.get(rule) ?? line }
  return line <= TOP_LINES ? { from: 1, to: positions.lineCount } : { from: line, to: line }
}

function readComment(text: string, { start, end }: Comment): readonly Written[] {
  const found = FORM.exec(text.slice(start, end))
  if (!found) return []
  const [whole, scope = '', rest = ''] = found
  // Safe: the pattern allows exactly these.
  const known = scope as Written['scope']
  const [rules = '', ...reason] = toUnicode(rest).replace(/\s+/g, ' ').trimEnd().replace(CLOSER, '').split(REASON)
  const why = reason.join(' — ').trim()
  const at = start + found.index
  return [
    {
      scope: known,
      rules: rules
        .split(',')
        .map(rule => rule.trim())
        .filter(rule => rule !== ''),
      reason: isSaying(why) ? why : null,
      span: { start: at, end: at + whole.trimEnd().length }
    }
  ]
}

/** A dot, or a blank that nobody sees, is no reason. The pattern takes longer to make than most files to scan. */
function isSaying(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
