import type { Severity } from '../../../domain/severity.ts'
import type { Language } from '../language.ts'
import { languages } from '../languages/index.ts'
import type { Group } from '../rule.ts'

/** What a user searches for. */
export type Wanted =
  | { readonly kind: 'literal'; readonly literal: string }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'pattern'; readonly pattern: string }

/** A rule of the config's: from `rules`, or a text of `forbid` or `require` that stands for itself. It can be copied to a thread. */
export type OwnRule = {
  /** `own/name`, or the text itself. */
  readonly id: string
  readonly group: Group
  readonly severity: Severity
  readonly message: string | null
  readonly help: string | null
  /** By name; `null`: files of all languages, and of none. */
  readonly languages: readonly string[] | null
  readonly wanted: Wanted
  /** What to write instead, with `...` for what the pattern's `...` holds; empty: remove the statement. */
  readonly fix: string | null
}

/** A rule that says nothing but what is searched for. */
export function plainRule(id: string, wanted: Wanted, only: readonly string[] | null = null): OwnRule {
  return { id, group: 'own', severity: 'error', message: null, help: null, languages: only, wanted, fix: null }
}

/** The languages that a config may name: by what a person calls them, or as rules do. */
export const languageNames: readonly string[] = [
  ...new Set(languages.flatMap(language => [language.title.toLowerCase(), ...prefixesOf(language)]))
].sort()

/** `elixir` is Elixir and its templates, `heex` only those. */
export function languagesNamed(name: string): readonly Language[] {
  const named = languages.filter(language => prefixesOf(language).includes(name))
  return named.length > 0 ? named : languages.filter(({ title }) => title.toLowerCase() === name)
}

/** Whether the rule reads files of this language. */
export function reads({ languages: only }: OwnRule, language: Language): boolean {
  return only === null || only.some(name => isNamed(language, name))
}

/** What stands in files of another language is known by its rules alone. */
function isNamed(language: Language, name: string): boolean {
  return (
    languagesNamed(name).includes(language) || (!languages.includes(language) && prefixesOf(language).includes(name))
  )
}

function prefixesOf({ rules }: Language): readonly string[] {
  const prefixes = rules.map(({ id }) => id.slice(0, id.indexOf('/')))
  return [...new Set(prefixes)].filter(prefix => prefix !== 'any')
}
