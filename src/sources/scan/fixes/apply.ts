import type { Edit, Finding, Fix } from '../../../domain/finding.ts'

/** A text with as many of the fixes made as do not get in each other's way. */
export type Applied = { readonly text: string; readonly made: readonly Finding[] }

type Placed = Edit & { readonly finding: Finding; readonly start: number; readonly end: number }

/** Makes each fix wholly or not at all; of two that overlap, the one that begins first. */
export function applyFixes(text: string, findings: readonly Finding[]): Applied {
  const starts = lineStarts(text)
  const placed = findings.flatMap(finding => (finding.fix ? placedEdits(finding, finding.fix, starts) : []))
  placed.sort((a, b) => a.start - b.start || a.end - b.end)
  const refused = overlapping(placed)
  const edits = placed.filter(({ finding }) => !refused.has(finding))
  let result = ''
  let end = 0
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return { text: result + text.slice(end), made: [...new Set(edits.map(({ finding }) => finding))] }
}

/** An edit that is refused gives its place back only in the next round. */
function overlapping(placed: readonly Placed[]): ReadonlySet<Finding> {
  const refused = new Set<Finding>()
  let end = 0
  let last: Placed | null = null
  for (const edit of placed) {
    const isSame = last !== null && last.start === edit.start && last.end === edit.end && edit.end > edit.start
    if (edit.start < end || isSame) refused.add(edit.finding)
    else if (!refused.has(edit.finding)) {
      end = edit.end
      last = edit
    }
  }
  return refused
}

function placedEdits(finding: Finding, { edits }: Fix, starts: readonly number[]): readonly Placed[] {
  return edits.map(edit => ({
    ...edit,
    finding,
    start: (starts[edit.startLine - 1] ?? 0) + edit.startColumn - 1,
    end: (starts[edit.endLine - 1] ?? 0) + edit.endColumn - 1
  }))
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: found }) => index + found.length)]
}
