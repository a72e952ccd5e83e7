import type { ChangedLines, LineRange } from '../domain/changed-lines.ts'

/** Lines of the new side that replace others. Where they are none, `start` is the line before those that are gone. */
export type Hunk = { readonly start: number; readonly length: number }

/** The hunks of each file. One that is only renamed, or of another mode, has none. */
export type Hunks = ReadonlyMap<string, readonly Hunk[]>

/** Of a file whose lines nobody can tell apart, all. */
export const WHOLE_FILE: readonly LineRange[] = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]

/** The lines that a change adds or edits. */
export function changedLines(hunks: Hunks): ChangedLines {
  return ranges(hunks, ({ start, length }) => (length === 0 ? null : { start, end: start + length - 1 }))
}

/** Those, the lines next to them, and the lines next to which some are gone. */
export function linesBeside(hunks: Hunks): ChangedLines {
  return ranges(hunks, ({ start, length }) =>
    length === 0 ? { start, end: start + 1 } : { start: start - 1, end: start + length }
  )
}

function ranges(hunks: Hunks, toRange: (hunk: Hunk) => LineRange | null): ChangedLines {
  return new Map([...hunks].map(([path, all]) => [path, all.flatMap(hunk => toRange(hunk) ?? [])]))
}
