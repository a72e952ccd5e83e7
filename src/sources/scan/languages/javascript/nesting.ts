import type { Code } from '../../engine/code.ts'

/** The token that opens what each token stands in, -1 outside of everything. Read once a file, and only if asked. */
function around(code: Code): readonly number[] {
  const parents: number[] = []
  const open: number[] = []
  for (let at = 0; code.kind(at) !== null; at += 1) {
    const partner = code.partner(at)
    if (partner >= 0 && partner < at) while (open.length > 0 && (open.at(-1) ?? -1) >= partner) open.pop()
    parents.push(open.at(-1) ?? -1)
    if (partner > at) open.push(at)
  }
  return parents
}

/** The bracket around a token, or -1. */
export function parentOf(code: Code, at: number): number {
  return code.fact(around)[at] ?? -1
}

/** Deeper than anybody nests; so that many words in deep brackets cost no more than their number. */
const MAX_CLIMBS = 200

/** The nearest of the brackets around a token that fits, or -1. */
export function ancestorOf(code: Code, at: number, fits: (open: number) => boolean): number {
  let parent = parentOf(code, at)
  for (let left = MAX_CLIMBS; parent >= 0 && !fits(parent); left -= 1) parent = left > 0 ? parentOf(code, parent) : -1
  return parent
}
