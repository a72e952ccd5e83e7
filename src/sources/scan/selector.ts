import { closest } from '../../text/closest.ts'
import { allRules } from './languages/index.ts'
import { patternMistake } from './own-rules/own-pattern.ts'
import { type OwnRule, plainRule } from './own-rules/own-rule.ts'
import type { Rule } from './rule.ts'

/** One entry of `forbid` or `require`. */
export type Selector =
  | { readonly kind: 'rules'; readonly text: string; readonly rules: readonly Rule[] }
  | { readonly kind: 'regex'; readonly text: string; readonly source: string; readonly flags: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'own'; readonly text: string; readonly rules: readonly OwnRule[] }

/** As the config writes it. */
export type Written = string | WrittenPattern

export type WrittenPattern = { readonly pattern: string; readonly languages?: readonly string[] | undefined }

export type Refusal = { readonly fact: string; readonly fix: string }

const REGEX = /^\/(.+)\/([a-z]*)$/s
const RULE_SHAPE = /^[a-z][a-z0-9+#]*\/(?:\*|[a-z0-9]+(?:-[a-z0-9]+)*)$/
const FLAGS = 'imsu'

/**
 * What an entry selects, or why it cannot be used. Text in the shape of a rule id is never taken literally.
 * @param own the config's own rules; `null` where they are not known yet
 */
export function readSelector(written: Written, own: readonly OwnRule[] | null = null): Selector | Refusal {
  return typeof written === 'string' ? readText(written, own) : readPattern(written)
}

/** What stands for an entry in expectations and reports. */
export function textOf(written: Written): string {
  return typeof written === 'string' ? written : written.pattern
}

function readText(text: string, own: readonly OwnRule[] | null): Selector | Refusal {
  const regex = REGEX.exec(text)
  if (regex) return readRegex(text, regex[1] ?? '', regex[2] ?? '')
  if (isListOfRules(text)) {
    return { fact: `${text} is one text, and names several rules`, fix: 'write one per line: - RULE' }
  }
  if (text === '') return empty
  if (!RULE_SHAPE.test(text)) return slippedRule(text) ?? { kind: 'literal', text }
  if (text.startsWith('own/')) return readOwn(text, own)
  if (text.startsWith('secrets/')) return { fact: `${text}: not in this version`, fix: 'take it out' }
  const rules = allRules.filter(({ id }) => isSelected(id, text))
  return rules.length > 0 ? { kind: 'rules', text, rules } : unknownRule(text)
}

function isSelected(id: string, text: string): boolean {
  return id === text || (text.endsWith('/*') && id.startsWith(text.slice(0, -1)))
}

function readOwn(text: string, own: readonly OwnRule[] | null): Selector | Refusal {
  const rules = own?.filter(({ id }) => isSelected(id, text)) ?? []
  if (own === null || rules.length > 0) return { kind: 'own', text, rules }
  const near = closest(
    text,
    own.map(({ id }) => id)
  )
  const fix = near ? `did you mean ${near}?` : 'write it under `rules:` at the top of the config'
  return { fact: `${text}: the config has no such rule`, fix }
}

function readPattern({ pattern, languages }: WrittenPattern): Selector | Refusal {
  const only = languages ?? null
  const mistake = patternMistake(pattern, only)
  return mistake ?? { kind: 'own', text: pattern, rules: [plainRule(pattern, { kind: 'pattern', pattern }, only)] }
}

/** The selector's rules that are no rules of a language. */
export function ownRulesOf(selector: Selector): readonly OwnRule[] {
  switch (selector.kind) {
    case 'rules':
      return []
    case 'own':
      return selector.rules
    case 'literal':
      return [plainRule(selector.text, { kind: 'literal', literal: selector.text })]
    case 'regex':
      return [plainRule(selector.text, { kind: 'regex', source: selector.source, flags: selector.flags })]
  }
}

/** The rules whose findings are the selector's. */
export function idsOf(selector: Selector): readonly string[] {
  return selector.kind === 'rules' ? selector.rules.map(({ id }) => id) : ownRulesOf(selector).map(({ id }) => id)
}

/** `elixir/dbg, elixir/io-inspect`: taken literally it would be found nowhere. */
function isListOfRules(text: string): boolean {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '')
  return parts.length > 1 && parts.every(isRuleShaped)
}

/** `Elixir/dbg`, `elixir/io_inspect` and `elixir/dbg ` are no text that anybody looks for. */
function slippedRule(text: string): Refusal | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9+#/*]+/g, '-')
  const isRule = allRules.some(({ id }) => isSelected(id, plain))
  return isRule ? { fact: `${quotedIfBlank(text)}: there is no such rule`, fix: `did you mean ${plain}?` } : null
}

/** Blanks at the ends would not be seen. */
function quotedIfBlank(text: string): string {
  return text.trim() === text ? text : JSON.stringify(text)
}

export function isRefusal<Read extends object>(read: Read | Refusal): read is Refusal {
  return 'fact' in read
}

export function isRuleShaped(text: string): boolean {
  return RULE_SHAPE.test(text)
}

const empty: Refusal = { fact: 'is empty text, which every file holds', fix: 'give a rule id, a text or a /regex/' }

/** `^` and `$` mean the ends of a line, as in every search of text. */
function readRegex(text: string, source: string, given: string): Selector | Refusal {
  const unknown = [...given].find(flag => !FLAGS.includes(flag))
  if (unknown)
    return { fact: `${text}: the flag ${unknown} is not known here`, fix: `the flags are ${[...FLAGS].join(', ')}` }
  const flags = [...new Set([...given, 'm'])].sort().join('')
  try {
    if (new RegExp(source, flags).test(''))
      return { fact: `${text} matches empty text, so it is found everywhere`, fix: 'ask for at least one character' }
  } catch (error) {
    return {
      fact: `${text} is no regular expression: ${reasonOf(error)}`,
      fix: 'mend it, or write plain text without the slashes'
    }
  }
  return { kind: 'regex', text, source, flags }
}

function reasonOf(error: unknown): string {
  return error instanceof Error
    ? error.message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '')
    : String(error)
}

export function unknownRule(text: string): Refusal {
  const near = closest(
    text,
    allRules.map(({ id }) => id)
  )
  const escaped = text.replace(/[/*]/g, '\\$&')
  return {
    fact: `${text}: there is no such rule`,
    fix: near ? `did you mean ${near}?` : `see readiness list rules, or write /${escaped}/ to search for that text`
  }
}
