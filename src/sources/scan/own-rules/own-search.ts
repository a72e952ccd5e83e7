import type { Regexes } from '../../../domain/ports.ts'
import type { SafeRegex } from '../../../domain/safe-regex.ts'
import type { Language } from '../language.ts'
import { plain } from '../plain.ts'
import type { Rule } from '../rule.ts'
import type { Found } from '../to-findings.ts'
import { patternFixer } from './own-fix.ts'
import { patternIn } from './own-pattern.ts'
import { type OwnRule, reads } from './own-rule.ts'

/** A text or a regex that is searched for in the raw text of files. */
export type Sought<Wanted> = {
  readonly wanted: Wanted
  readonly saying: Omit<Found, 'span'>
  /** Left out of files in other languages. */
  readonly rule: OwnRule
}

/** The users' rules of each kind, compiled. */
export function ownSearch(rules: readonly OwnRule[], { regexes, message }: Says) {
  const literals: Sought<string>[] = []
  const compiled: Sought<SafeRegex>[] = []
  for (const rule of rules) {
    const saying = sayingOf(rule, message)
    const { wanted } = rule
    if (wanted.kind === 'literal') literals.push({ wanted: wanted.literal, saying, rule })
    if (wanted.kind === 'regex') compiled.push({ wanted: regexes.compile(wanted.source, wanted.flags), saying, rule })
  }
  return { literals, regexes: compiled, patterns: rules.filter(({ wanted }) => wanted.kind === 'pattern') }
}

export type Says = { readonly regexes: Regexes; readonly message: string | null }

function sayingOf({ id, severity, message, help }: OwnRule, instead: string | null): Omit<Found, 'span'> {
  return { rule: id, severity, message: instead ?? message ?? `${id} must not stand here`, help }
}

/** The patterns among the rules, as rules of one language. One that this language cannot write is found nowhere in it. */
export function patternRules(rules: readonly OwnRule[], language: Language, message: string | null): readonly Rule[] {
  // Files of no known language have no code that could be told from text.
  if (language === plain) return []
  return rules.flatMap(own => {
    if (own.wanted.kind !== 'pattern' || !reads(own, language)) return []
    const compiled = patternIn(language, own.wanted.pattern)
    if (!('matchAt' in compiled)) return []
    const { message: says } = sayingOf(own, message)
    const { id, group, severity, help } = own
    const match: Rule['match'] = (code, at) => compiled.matchAt(code, at)?.span ?? null
    const fix = own.fix === null ? undefined : patternFixer(compiled, own.fix, language)
    const rule = { id, group, severity, message: says, help: help ?? '', words: compiled.words, match }
    return [fix ? { ...rule, fix } : rule]
  })
}
