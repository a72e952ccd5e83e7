import type { ConfiguredCheck } from '../config/config.ts'

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
