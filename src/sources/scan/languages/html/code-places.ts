import { holds, merged } from '../../engine/spans.ts'
import type { Span } from '../../rule.ts'

/** Where code may stand in a page, as far as its text tells: in scripts, and for so long behind the name of a handler. */
const MAX_HANDLER = 20_000

const MARK =
  /<(\/?)script|\bon[a-z]{1,40}\s{0,9}=|[@#][\w.:-]{1,60}\s{0,9}=|\b[vx]-[\w.:-]{1,60}\s{0,9}=|\bjavascript(?::|_tag\b)/gi

/** Most words of a page are prose: those need not be read as code. Says `true` too often, and never too seldom. */
export function codePlaces(text: string): (offset: number) => boolean {
  const places = merged(placesIn(text))
  return offset => holds(places, offset)
}

function placesIn(text: string): Span[] {
  const places: Span[] = []
  let script = -1
  for (const { index, 1: slash } of text.matchAll(MARK)) {
    if (slash === undefined) places.push({ start: index, end: index + MAX_HANDLER })
    else if (slash === '' && script < 0) script = index
    else if (slash !== '' && script >= 0) {
      places.push({ start: script, end: index })
      script = -1
    }
  }
  if (script >= 0) places.push({ start: script, end: text.length })
  return places
}
