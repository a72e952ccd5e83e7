import type { Preview } from '../domain/report.ts'
import type { RuleChange } from '../domain/rule-change.ts'
import type { Rules } from './rules.ts'

/** A note is a sentence, not a list; the JSON report has all. */
const NAMED = 5

/** Whose rules judge, where that is not the work tree alone. */
export function originNotes({ origin, config }: Rules): readonly string[] {
  switch (origin.kind) {
    case 'own':
      return []
    case 'base':
      return [`Judged by the rules of the base, ${short(origin.commit)}.`]
    case 'first': {
      const first = `judged by ${config.path} of the change itself, the first`
      return [`The base ${short(origin.commit)} has no readiness config: ${first}.`]
    }
    case 'mending':
      return [`Judged by the config of the change itself: that of the base cannot be used (${origin.why}).`]
    default:
      return origin satisfies never
  }
}

/** What is not told as a finding: what gets stronger, and at the desk what gets weaker. */
export function changeNotes({ origin, before }: Rules, changes: readonly RuleChange[]): readonly string[] {
  const isTold = origin.kind !== 'own'
  const beside = before === null ? '' : ` beside ${short(before.commit)}`
  return (['weaker', 'stronger'] as const).flatMap(direction => {
    const those = changes.filter(change => change.direction === direction)
    if (those.length === 0 || (isTold && direction === 'weaker')) return []
    return [`Rules ${direction}${beside}: ${listed(those.map(describe), '; ')}.`]
  })
}

/** How the gate would stand by the change's own rules, in a sentence. */
export function previewNotes(preview: Preview | null): readonly string[] {
  if (preview === null) return []
  const { verdict, reason, results } = preview
  const checks = results.map(({ id, status }) => `${id} ${status}`)
  const each = checks.length === 0 ? '' : ` (${listed(checks, ', ')})`
  return [`With the rules of this change: ${verdict}, ${reason}${each}. This does not count.`]
}

function describe({ check, message }: RuleChange): string {
  return check === null ? message : `${check}: ${message}`
}

function listed(parts: readonly string[], separator: string): string {
  const rest = parts.length - NAMED
  return `${parts.slice(0, NAMED).join(separator)}${rest > 0 ? `${separator}and ${rest} more` : ''}`
}

function short(commit: string): string {
  return commit.slice(0, 7)
}
