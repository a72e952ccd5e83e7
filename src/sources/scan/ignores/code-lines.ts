import type { Comment } from '../engine/tokens.ts'
import type { Positions } from '../positions.ts'

/** By each line on which nothing stands but comments: the next line that is not so. */
export function nextCodeLines(
  text: string,
  comments: readonly Comment[],
  positions: Positions
): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  for (const line of [...commentLines(text, comments, positions)].sort((a, b) => b - a))
    next.set(line, next.get(line + 1) ?? line + 1)
  return next
}

function commentLines(text: string, comments: readonly Comment[], positions: Positions): ReadonlySet<number> {
  const lines = new Set<number>()
  const codeLines = new Set<number>()
  let line = 1
  let end = 0
  for (const comment of [...comments, { start: text.length, end: text.length }]) {
    const first = positions.at(comment.start).line
    const between = text.slice(end, comment.start)
    if (/\S/.test(between.slice(0, firstBreak(between)))) codeLines.add(line)
    if (/\S/.test(between.slice(lastBreak(between)))) codeLines.add(first)
    end = comment.end
    const last = positions.at(Math.max(comment.start, end - 1)).line
    if (end > comment.start) for (line = first; line < last; line += 1) lines.add(line)
    line = last
    if (end > comment.start) lines.add(last)
  }
  return new Set([...lines].filter(each => !codeLines.has(each)))
}

function firstBreak(text: string): number {
  const at = text.search(/[\r\n]/)
  return at < 0 ? text.length : at
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
}
