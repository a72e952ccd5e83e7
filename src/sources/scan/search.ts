import type { SafeRegex } from '../../domain/safe-regex.ts'
import { TokenTables } from './engine/token-tables.ts'
import { RuleSearch } from './engine/word-rules.ts'
import type { Language } from './language.ts'
import { allRules } from './languages/index.ts'
import type { OwnRule } from './own-rules/own-rule.ts'
import { ownSearch, patternRules, type Says, type Sought } from './own-rules/own-search.ts'
import type { Rule } from './rule.ts'
import { ownRulesOf, type Selector } from './selector.ts'

/** A file that holds this is read to the end, for the comments that say so. */
export const IGNORE_WORD = 'gate-ignore'

/** All that is searched for, compiled once for all files. */
export class Search {
  readonly literals: readonly Sought<string>[]
  /** Memory that the files use one after another. */
  readonly tables = new TokenTables()
  readonly regexes: readonly Sought<SafeRegex>[]
  readonly knownRules: { has(id: string): boolean }
  /** Rules and texts by the names a gate-ignore may use. */
  readonly names: ReadonlySet<string>
  private readonly rules: ReadonlySet<Rule>
  private readonly patterns: readonly OwnRule[]
  private readonly message: string | null
  private readonly byLanguage = new Map<Language, RuleSearch>()

  constructor(selectors: readonly Selector[], says: Says) {
    const kept = [...new Map(selectors.map(selector => [selector.text, selector])).values()]
    const rules = kept.flatMap(selector => (selector.kind === 'rules' ? selector.rules : []))
    const own = [...new Map(kept.flatMap(ownRulesOf).map(rule => [rule.id, rule])).values()]
    const { message } = says
    this.message = message
    const { literals, regexes, patterns } = ownSearch(own, says)
    this.literals = literals
    this.regexes = regexes
    this.patterns = patterns
    this.rules = new Set(message === null ? rules : rules.map(rule => ({ ...rule, message })))
    this.names = new Set([...[...this.rules, ...own].map(({ id }) => id), ...kept.map(({ text }) => text)])
    const known = new Set(allRules.map(({ id }) => id))
    // The rules of the config are not all known here.
    this.knownRules = { has: id => known.has(id) || id.startsWith('own/') }
  }

  inLanguage(language: Language): RuleSearch {
    const made = this.byLanguage.get(language)
    if (made) return made
    const ids = new Set(language.rules.map(({ id }) => id))
    const builtIn = [...this.rules].filter(({ id }) => ids.has(id))
    const rules = [...builtIn, ...patternRules(this.patterns, language, this.message)]
    const search = new RuleSearch(language, rules, [
      IGNORE_WORD,
      ...this.embeddedIn(language).flatMap(each => each.texts)
    ])
    this.byLanguage.set(language, search)
    return search
  }

  /** What is searched for in what stands in files of this language in another one. */
  embeddedIn({ embedded = [] }: Language): readonly RuleSearch[] {
    return embedded.map(language => this.inLanguage(language))
  }
}
