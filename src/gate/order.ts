import type { ConfiguredCheck } from '../config/config.ts'
import { ConfigError, type Mistake } from '../domain/errors.ts'

export type Needs = ReadonlyMap<string, readonly string[]>

/** What each check waits for. */
export function needsOf(checks: readonly ConfiguredCheck[]): Needs {
  return new Map(checks.map(({ check, needs }) => [check.id, needs]))
}

/** These ids and all they need, directly or through others. */
export function withNeeds(ids: readonly string[], needs: Needs): ReadonlySet<string> {
  const all = new Set<string>()
  const queue = [...ids]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (all.has(id)) continue
    all.add(id)
    queue.push(...(needs.get(id) ?? []))
  }
  return all
}

/** The ids along a cycle of `needs`, the first repeated at the end; `null` when there is none. */
function findCycle(needs: Needs): readonly string[] | null {
  const done = new Set<string>()
  for (const start of needs.keys()) {
    const cycle = walk(start, [])
    if (cycle) return cycle
  }
  return null

  function walk(id: string, path: readonly string[]): readonly string[] | null {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return null
    for (const next of needs.get(id) ?? []) {
      const cycle = walk(next, [...path, id])
      if (cycle) return cycle
    }
    done.add(id)
    return null
  }
}

/** @throws ConfigError naming the whole cycle, at the check where it starts */
export function refuseCycle(checks: readonly ConfiguredCheck[]): void {
  const cycle = cycleIn(checks)
  if (cycle) throw new ConfigError([cycle])
}

/** Checks that wait for each other, as the mistake that this is. */
export function cycleIn(checks: readonly ConfiguredCheck[]): Mistake | null {
  const cycle = findCycle(needsOf(checks))
  const first = checks.find(({ check }) => check.id === cycle?.[0])
  if (!cycle || !first) return null
  return {
    ...first.place,
    column: null,
    key: `checks.${first.check.id}.needs`,
    fact: `checks wait for each other: ${cycle.join(' → ')}`,
    fix: 'remove one of these needs'
  }
}
