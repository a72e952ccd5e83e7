import type { Needs } from './order.ts'

/**
 * How long it takes from the start of each check to the end of all that waits for it, as far as earlier runs tell: what is
 * started late then ends late. One that never ran is taken for an average one.
 */
export function urgencies(needs: Needs, durations: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const dependents = invert(needs)
  const usual = average([...needs.keys()].flatMap(id => durations.get(id) ?? []))
  const known = new Map<string, number>()
  for (const id of needs.keys()) urgencyOf(id)
  return known

  function urgencyOf(id: string): number {
    const before = known.get(id)
    if (before !== undefined) return before
    const after = (dependents.get(id) ?? []).map(urgencyOf)
    const urgency = (durations.get(id) ?? usual) + Math.max(0, ...after)
    known.set(id, urgency)
    return urgency
  }
}

/** Who waits for each. */
function invert(needs: Needs): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>()
  for (const [id, own] of needs) {
    for (const need of own) dependents.set(need, [...(dependents.get(need) ?? []), id])
  }
  return dependents
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
