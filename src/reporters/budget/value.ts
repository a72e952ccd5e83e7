import { severities } from '../../domain/severity.ts'
import type { Candidate } from './candidate.ts'

/**
 * The most valuable first: severe before mild, new before old. Among equals every rule has its turn before one has a second,
 * and within a rule every file; the rest stays as it came. So no rule and no file crowds out the others, however short the
 * list is cut.
 */
export function mostValuableFirst<T extends Candidate>(candidates: readonly T[]): T[] {
  const ranked = candidates.map(candidate => ({ candidate, rank: rankOf(candidate) }))
  const byFile = withTurns(ranked, ({ rank, candidate }) => JSON.stringify([rank, candidate.rule, candidate.place]))
  const byRule = withTurns(sortedByTurn(byFile), ({ rank, candidate }) => JSON.stringify([rank, candidate.rule]))
  return sortedByTurn(byRule).map(({ candidate }) => candidate)
}

type Ranked<T> = { readonly candidate: T; readonly rank: number }

function rankOf({ severity, isNew }: Candidate): number {
  return severities.indexOf(severity) * 2 + (isNew ? 0 : 1)
}

/** How many of the same kind came before each. */
function withTurns<T extends Ranked<unknown>>(all: readonly T[], kindOf: (one: T) => string): (T & { turn: number })[] {
  const turns = new Map<string, number>()
  return all.map(one => {
    const kind = kindOf(one)
    const turn = turns.get(kind) ?? 0
    turns.set(kind, turn + 1)
    return { ...one, turn }
  })
}

function sortedByTurn<T extends Ranked<unknown> & { readonly turn: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.rank - b.rank || a.turn - b.turn)
}
