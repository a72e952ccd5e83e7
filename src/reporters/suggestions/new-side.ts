/** The lines of a file's new side that a diff shows, by number: only on them GitHub takes a comment. */
export type NewSide = ReadonlyMap<number, { readonly text: string; readonly hunk: number }>

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/

/** Reads the hunks that GitHub tells of one file. */
export function readNewSide(patch: string): NewSide {
  const shown = new Map<number, { text: string; hunk: number }>()
  let hunk = 0
  let number = 0
  for (const line of patch.split('\n')) {
    const start = HUNK.exec(line)?.[1]
    if (start !== undefined) {
      hunk += 1
      number = Number(start)
    } else if (line.startsWith(' ') || line.startsWith('+')) {
      shown.set(number, { text: line.slice(1), hunk })
      number += 1
    }
  }
  return shown
}
