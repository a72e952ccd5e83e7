import type { Candidate } from './candidate.ts'
import { mostValuableFirst } from './value.ts'

/** What a place shows of the candidates and what it only counts, each most valuable first: both together are all of them. */
export type Share<T> = { readonly shown: readonly T[]; readonly left: readonly T[] }

export type RuleCount = { readonly rule: string; readonly count: number }

/** Spends a place's limit: `takes` is asked of each candidate, the most valuable first, and answers whether there is room. */
export function shareOf<T extends Candidate>(candidates: readonly T[], takes: (candidate: T) => boolean): Share<T> {
  const shown: T[] = []
  const left: T[] = []
  for (const candidate of mostValuableFirst(candidates)) (takes(candidate) ? shown : left).push(candidate)
  return { shown, left }
}

/** Room for so many. */
export function atMost(limit: number): () => boolean {
  let taken = 0
  return () => ++taken <= limit
}

/** Room for so many of each kind. */
export function atMostOfEach<T>(limit: number, kindOf: (candidate: T) => string): (candidate: T) => boolean {
  const rooms = new Map<string, () => boolean>()
  return candidate => {
    const kind = kindOf(candidate)
    const room = rooms.get(kind) ?? atMost(limit)
    rooms.set(kind, room)
    return room()
  }
}

/** The rule with the most first. */
export function countByRule(candidates: readonly Pick<Candidate, 'rule'>[]): RuleCount[] {
  const counts = new Map<string, number>()
  for (const { rule } of candidates) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count)
}
