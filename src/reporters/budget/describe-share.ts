import { counted } from '../../text/counted.ts'
import { oneLine } from '../../text/harmless.ts'
import type { Candidate } from './candidate.ts'
import { countByRule, type Share } from './share.ts'

/** Rules that are told by name; the rest of them together. */
export const NAMED_RULES = 10

/** Of a longer name, this much. */
export const NAME_LIMIT = 60

type Ruled = Pick<Candidate, 'rule'>

/** `10 of 27 findings; the rest by rule: elixir/io-inspect 15, python/print 2` */
export function describeShare({ shown, left }: Share<Ruled>, show = plainName): string {
  const total = shown.length + left.length
  const many = `${shown.length} of ${counted(total, 'finding')}`
  return left.length === 0 ? many : `${many}; the rest by rule: ${describeRules(left, show)}`
}

/** `elixir/io-inspect 15, python/print 2, 7 of 3 other rules` */
export function describeRules(findings: readonly Ruled[], show = plainName): string {
  const rules = countByRule(findings)
  const others = rules.slice(NAMED_RULES)
  const named = rules.slice(0, NAMED_RULES).map(({ rule, count }) => `${show(rule)} ${count}`)
  const sum = others.reduce((total, { count }) => total + count, 0)
  const rest = others.length === 0 ? [] : [`${sum} of ${counted(others.length, 'other rule')}`]
  return [...named, ...rest].join(', ')
}

function plainName(rule: string): string {
  return oneLine(rule, NAME_LIMIT)
}
