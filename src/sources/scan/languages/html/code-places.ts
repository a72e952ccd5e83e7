import type { Span } from '../../rule.ts'

/** Where code may stand in a page, as far as its text tells: in scripts, and for so long behind the name of a handler. */
const MAX_HANDLER = 20_000

const MARK =
  /<(\/?)script|\bon[a-z]{1,40}\s{0,9}=|[@#][\w.:-]{1,60}\s{0,9}=|\b[vx]-[\w.:-]{1,60}\s{0,9}=|\bjavascript(?::|_tag\b)/gi

/** Most words of a page are prose: those need not be read as code. Says `true` too often, and never too seldom. */
export function codePlaces(text: string): (offset: number) => boolean {
  const ranges = rangesIn(text).sort((a, b) => a.start - b.start)
  const starts = ranges.map(({ start }) => start)
  let reach = 0
  /** The furthest end of what begins up to here. */
  const ends = ranges.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return offset => offset < (ends[lastUpTo(starts, offset)] ?? 0)
}

function rangesIn(text: string): Span[] {
  const ranges: Span[] = []
  let script = -1
  for (const { index, 1: slash } of text.matchAll(MARK)) {
    if (slash === undefined) ranges.push({ start: index, end: index + MAX_HANDLER })
    else if (slash === '' && script < 0) script = index
    else if (slash !== '' && script >= 0) {
      ranges.push({ start: script, end: index })
      script = -1
    }
  }
  if (script >= 0) ranges.push({ start: script, end: text.length })
  return ranges
}

function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}
