import type { Edit, Fix } from '../../domain/finding.ts'
import { harmlessLine } from '../../text/harmless.ts'
import type { NewSide } from './new-side.ts'

/** Whole lines, 1-based and inclusive, and what stands there instead: nothing, where they go. */
export type Replacement = {
  readonly startLine: number
  readonly endLine: number
  readonly lines: readonly string[]
}

/** The fix as whole lines of the file, whose lines these are, and no more of them than it changes; `null` where that cannot be said without harm. */
export function toReplacement(fix: Fix, source: readonly string[]): Replacement | null {
  const [first, last] = [fix.edits[0], fix.edits.at(-1)]
  if (first === undefined || last === undefined) return null
  const old = source.slice(first.startLine - 1, last.endLine)
  // Nobody says what GitHub makes of other line ends when it commits a suggestion.
  if (old.some(line => line.includes('\r'))) return null
  if (old.length !== last.endLine - first.startLine + 1) return null
  const changed = edited(old, fix.edits, first.startLine)
  return trimmed({ startLine: first.startLine, old, changed })
}

/** Whether the diff shows every line it replaces, in one hunk, and just as the file has them. */
export function isOnDiff({ startLine, endLine }: Replacement, source: readonly string[], side: NewSide): boolean {
  const hunk = side.get(startLine)?.hunk
  for (let number = startLine; number <= endLine; number += 1) {
    const shown = side.get(number)
    if (shown === undefined || shown.hunk !== hunk || shown.text !== source[number - 1]) return false
  }
  return true
}

/** Whether every line can be shown as it is: no control character, nothing that turns the direction of writing. */
export function isPlain({ lines }: Replacement): boolean {
  return lines.every(line => harmlessLine(line) === line)
}

function edited(old: readonly string[], edits: readonly Edit[], firstLine: number): string[] {
  const text = old.map(line => `${line}\n`).join('')
  const starts = [0]
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const at = (line: number, column: number) => (starts[line - firstLine] ?? 0) + column - 1
  let result = ''
  let end = 0
  for (const edit of edits) {
    result += text.slice(end, at(edit.startLine, edit.startColumn)) + edit.text
    end = at(edit.endLine, edit.endColumn)
  }
  const whole = result + text.slice(end)
  return whole === '' ? [] : whole.replace(/\n$/, '').split('\n')
}

type Changed = { readonly startLine: number; readonly old: readonly string[]; readonly changed: readonly string[] }

/** Without the lines that stay as they are, but never without any: GitHub has no place between two lines. */
function trimmed({ startLine, old, changed }: Changed): Replacement | null {
  const shorter = Math.min(old.length, changed.length)
  // From the end: of several lines that are alike, the one that the fix is about goes.
  let after = 0
  while (after < shorter && old.at(-1 - after) === changed.at(-1 - after)) after += 1
  if (after === old.length && after === changed.length) return null
  let before = 0
  while (before < shorter - after && old[before] === changed[before]) before += 1
  if (before + after === old.length) {
    if (after > 0) after -= 1
    else before -= 1
  }
  return {
    startLine: startLine + before,
    endLine: startLine + old.length - after - 1,
    lines: changed.slice(before, changed.length - after)
  }
}
