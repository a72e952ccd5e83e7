import type { Wrong } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { quoted, shown } from '../mistakes/shown.ts'

/** An unquoted value: `range` is its start, its end, and the end of what belongs to it (a comment). */
export type PlainValue = {
  readonly path: Path
  readonly isInFlowList: boolean
  readonly text: string
  readonly range: readonly [number, number, number] | null | undefined
}

/** Fields in which a text that was cut short means something else, and may pass. */
const preciseFields = new Set(['expect', 'when', 'forbid', 'require'])

/** What YAML would silently do to an unquoted value, so that it means something else than it says. */
export function trapIn({ path, isInFlowList, text, range }: PlainValue): Wrong | null {
  if (!range) return null
  const value = text.slice(range[0], range[1])
  const isPrecise = path.some(key => preciseFields.has(String(key)))
  return (
    cutByComment(value, text.slice(range[1], range[1] + 80), isPrecise) ??
    joinedList(value) ??
    (isPrecise && isInFlowList ? cutByComma(value) : null)
  )
}

/** A comment is told from a cut value by the two spaces before it, as YAML linters ask for; or by a space after the `#`. */
function cutByComment(value: string, after: string, isPrecise: boolean): Wrong | null {
  const comment = /^[ \t](#[^\r\n]*)/.exec(after)?.[1]
  if (value === '' || comment === undefined || !(isPrecise || /^#\S/.test(comment))) return null
  const rest = shown(comment)
  return {
    fact: `\` #\` begins a comment, so ${quoted(rest)} is not read`,
    fix: `put the value in quotes: ${quoted(`${value} ${comment}`)}, or put two spaces before a comment`
  }
}

/** A dash indented deeper than the one above is no item of its own: it becomes part of the text before. */
function joinedList(value: string): Wrong | null {
  if (!/[\r\n][ \t]*- /.test(value)) return null
  return { fact: 'the dash on the next line is read as part of this text', fix: 'put both dashes in the same column' }
}

/** A comma ends an item between `[` and `]`: what is left of a regex or a call shows it. */
function cutByComma(value: string): Wrong | null {
  const slashes = value.split('/').length - 1
  const isHalfRegex = /(^|matches )\/[^/]*$/.test(value) && slashes === 1
  const isHalfCall = value.split('(').length !== value.split(')').length
  if (!isHalfRegex && !isHalfCall) return null
  return {
    fact: `in [ ] a comma ends the item, which leaves ${quoted(value)}`,
    fix: "write one item per line, each quoted: - '…'"
  }
}
