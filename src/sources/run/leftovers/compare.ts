import { leftovers, settleMsOf, type Wanted, wantedOf } from './field.ts'

type Direction = 'same' | 'weaker' | 'stronger' | 'unknown'

/** Which way a change goes: a longer wait is weaker, to look at more is stronger, to look at something else may be anything. */
export function compareLeftovers(was: unknown, is: unknown): Direction {
  const [before, after] = [watched(was), watched(is)]
  const directions = [
    compareWanted(before.pattern, after.pattern),
    compareWanted(before.files, after.files),
    compareWanted(before.ports, after.ports),
    compareSettle(before.settleMs, after.settleMs)
  ].filter(direction => direction !== 'same')
  const [first = 'same', ...others] = directions
  return others.every(direction => direction === first) ? first : mixed(directions)
}

/** What is weaker in one way is weaker, whatever it is in others. */
function mixed(directions: readonly Direction[]): Direction {
  return directions.includes('weaker') ? 'weaker' : 'unknown'
}

function compareWanted(was: Wanted[keyof Wanted], is: Wanted[keyof Wanted]): Direction {
  if (JSON.stringify(was) === JSON.stringify(is)) return 'same'
  if (was === null) return 'stronger'
  return is === null ? 'weaker' : 'unknown'
}

function compareSettle(wasMs: number, isMs: number): Direction {
  if (wasMs === isMs) return 'same'
  return isMs > wasMs ? 'weaker' : 'stronger'
}

function watched(field: unknown): Wanted & { readonly settleMs: number } {
  const parsed = leftovers.safeParse(field)
  const known = parsed.success ? parsed.data : undefined
  return { ...wantedOf(known, []), settleMs: settleMsOf(known) }
}
