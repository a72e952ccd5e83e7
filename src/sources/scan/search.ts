import type { Regexes } from '../../domain/ports.ts'
import type { SafeRegex } from '../../domain/safe-regex.ts'
import { RuleSearch } from './engine/word-rules.ts'
import type { Language } from './language.ts'
import { allRules } from './languages/index.ts'
import type { Rule } from './rule.ts'
import type { Selector } from './selector.ts'
import type { Found } from './to-findings.ts'

/** A file that holds this is read to the end, for the comments that say so. */
export const IGNORE_WORD = 'gate-ignore'

/** All that is searched for, compiled once for all files. */
export class Search {
  readonly literals: readonly Extract<Selector, { kind: 'literal' }>[]
  readonly regexes: readonly { readonly text: string; readonly regex: SafeRegex }[]
  readonly knownRules: ReadonlySet<string> = new Set(allRules.map(({ id }) => id))
  /** Rules and texts by the names a gate-ignore may use. */
  readonly names: ReadonlySet<string>
  private readonly rules: ReadonlySet<Rule>
  private readonly message: string | null
  private readonly byLanguage = new Map<Language, RuleSearch>()

  constructor(
    selectors: readonly Selector[],
    { regexes, message }: { readonly regexes: Regexes; readonly message: string | null }
  ) {
    const kept = [...new Map(selectors.map(selector => [selector.text, selector])).values()]
    this.message = message
    this.literals = kept.filter(selector => selector.kind === 'literal')
    this.regexes = kept.flatMap(selector =>
      selector.kind === 'regex'
        ? [{ text: selector.text, regex: regexes.compile(selector.source, selector.flags) }]
        : []
    )
    const rules = kept.flatMap(selector => (selector.kind === 'rules' ? selector.rules : []))
    this.rules = new Set(message === null ? rules : rules.map(rule => ({ ...rule, message })))
    this.names = new Set([...[...this.rules].map(({ id }) => id), ...kept.map(({ text }) => text)])
  }

  inLanguage(language: Language): RuleSearch {
    const known = this.byLanguage.get(language)
    if (known) return known
    const ids = new Set(language.rules.map(({ id }) => id))
    const made = new RuleSearch(
      language,
      [...this.rules].filter(({ id }) => ids.has(id)),
      [IGNORE_WORD]
    )
    this.byLanguage.set(language, made)
    return made
  }

  /** What a finding of a text or a regex says. */
  asRule(text: string): Omit<Found, 'span'> {
    return { rule: text, severity: 'error', message: this.message ?? `${text} must not stand here`, help: null }
  }
}
