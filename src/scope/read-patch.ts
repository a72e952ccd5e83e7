import type { Hunk } from './changed-lines.ts'

/** A line of one side only, or the word that the last line has no end. */
const CHANGED = /[-+\\]/
const HUNK = /^@@ -\S+ \+(\d+)(?:,\d+)? @@/

/**
 * The hunks of a file's patch, without the lines around them; `null` where the file's lines are not those of the patch.
 * @param lines of the file as it is in the work tree
 */
export function readPatch(patch: string, lines: readonly string[]): readonly Hunk[] | null {
  const hunks: Hunk[] = []
  let at = 0
  let run = { added: 0, removed: 0 }
  for (const line of [...patch.split('\n'), '']) {
    const sign = line.charAt(0)
    if (!CHANGED.test(sign)) {
      hunks.push(...hunkOf(run, at))
      run = { added: 0, removed: 0 }
    }
    if (sign === '@') at = Number(HUNK.exec(line)?.[1])
    if (sign === '-') run.removed += 1
    if (sign === '+') run.added += 1
    if (sign !== '+' && sign !== ' ') continue
    if (lines[at - 1] !== line.slice(1)) return null
    at += 1
  }
  return hunks
}

/** Of lines that were added or removed one after the other; `at` is the line behind them. */
function hunkOf({ added, removed }: { readonly added: number; readonly removed: number }, at: number): readonly Hunk[] {
  if (added > 0) return [{ start: at - added, length: added }]
  return removed > 0 ? [{ start: Math.max(0, at - 1), length: 0 }] : []
}
