import type { RuleChange } from '../../domain/rule-change.ts'

/** A rule change, as far as the place and the check do not matter. */
export type Shift = Pick<RuleChange, 'direction' | 'message'>

export function weaker(message: string): Shift {
  return { direction: 'weaker', message }
}

export function stronger(message: string): Shift {
  return { direction: 'stronger', message }
}

/** Nobody can tell which way: that counts as weaker. */
export function unclear(message: string): Shift {
  return weaker(`${message}; which way cannot be told, so it counts as weaker`)
}
