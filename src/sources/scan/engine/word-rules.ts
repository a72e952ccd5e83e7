import type { Language } from '../language.ts'
import type { Rule, Span } from '../rule.ts'
import { Code } from './code.ts'
import { fewestOf, loosePattern, wordPattern } from './loose-pattern.ts'
import type { TokenTables } from './token-tables.ts'

export type Hit = { readonly rule: Rule; readonly span: Span }

/** The rules a file may break, and the word a name stands for. */
type Asked = { readonly mayHold: ReadonlySet<Rule>; readonly word?: string }

/** Those of a search's texts that stand in a file. */
export type Present = ReadonlySet<string> | 'unknown'

/** Rules that need the same texts in a file; `null`: none. */
type Group = {
  readonly needs: { readonly pattern: RegExp; readonly texts: readonly string[] } | null
  readonly rules: readonly Rule[]
}

type Candidates = { readonly offsets: readonly number[]; readonly mayHold: ReadonlySet<Rule> }

/** Finds what the rules forbid in files of one language. Most files end at the first search, and are never lexed. */
export class RuleSearch {
  readonly language: Language
  private readonly groups: readonly Group[]
  private readonly byWord: ReadonlyMap<string, readonly Rule[]>
  /** Words that begin with a sign: `$log`. */
  private readonly oddWords: readonly string[]
  /** Patterns for the words of some of the groups. */
  private readonly patterns = new Map<string, RegExp>()
  /** One of them stands in every file that is worth a closer look. */
  readonly texts: readonly string[]
  private readonly loose: RegExp

  /** @param texts what else makes a file worth a closer look */
  constructor(language: Language, rules: readonly Rule[], texts: readonly string[] = []) {
    this.language = language
    this.groups = groupsOf(rules)
    this.byWord = rulesByWord(rules)
    this.oddWords = [...this.byWord.keys()].filter(word => /\W/.test(word.slice(0, -1)))
    this.texts = fewestOf([...rules.flatMap(({ needs, words }) => needs ?? words), ...texts])
    this.loose = loosePattern(this.texts)
  }

  /** Whether the file is worth a closer look. One search, of any text that it needs to hold. */
  mayHold(text: string): boolean {
    return this.loose.test(text)
  }

  /** Every hit, in the order of the text. The code is made only if something might be there. */
  find(text: string, code: () => Code, present: Present = 'unknown'): readonly Hit[] {
    const groups = this.groups.filter(({ needs }) => needs === null || this.stands(needs, text, present))
    const mayHold = new Set(groups.flatMap(({ rules }) => rules))
    const hits: Hit[] = []
    for (const rule of mayHold) for (const span of rule.find?.(text, code) ?? []) hits.push({ rule, span })
    const offsets = mayHold.size === 0 ? [] : this.candidates(text, this.patternOf(groups))
    if (offsets.length > 0) this.addAtWords(hits, code(), { offsets, mayHold })
    return hits.sort((a, b) => a.span.start - b.span.start)
  }

  /** Texts that hold another are not looked for on their own: only the text itself tells of them. */
  private stands({ texts, pattern }: NonNullable<Group['needs']>, text: string, present: Present): boolean {
    if (present === 'unknown') return pattern.test(text)
    if (texts.some(each => present.has(each))) return true
    return !texts.every(each => this.texts.includes(each)) && pattern.test(text)
  }

  private addAtWords(hits: Hit[], code: Code, { offsets, mayHold }: Candidates): void {
    for (const offset of offsets) this.addHits(hits, code, { at: code.wordAt(offset), mayHold })
    this.addRenamed(hits, code, mayHold)
  }

  private patternOf(groups: readonly Group[]): RegExp {
    const key = groups.map(group => this.groups.indexOf(group)).join()
    const pattern =
      this.patterns.get(key) ?? wordPattern(groups.flatMap(({ rules }) => rules.flatMap(({ words }) => words)))
    this.patterns.set(key, pattern)
    return pattern
  }

  private candidates(text: string, pattern: RegExp): readonly number[] {
    const found: number[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      if (this.isWord(text, match.index)) found.push(match.index)
    const mayBeCode = found.length === 0 ? undefined : this.language.codePlaces?.(text)
    return mayBeCode ? found.filter(mayBeCode) : found
  }

  private isWord(text: string, offset: number): boolean {
    const word = wordStarting(text, offset)
    if (this.oddWords.some(odd => text.startsWith(odd, offset))) return true
    return word !== null && (this.byWord.has(word) || this.byWord.has(word + text.charAt(offset + word.length)))
  }

  private addHits(hits: Hit[], code: Code, { at, word, mayHold }: Asked & { readonly at: number }): void {
    if (at < 0) return
    for (const rule of this.byWord.get(word ?? code.textOf(at)) ?? []) {
      const span = mayHold.has(rule) ? rule.match(code, at) : null
      if (span) hits.push({ rule, span })
    }
  }

  private addRenamed(hits: Hit[], code: Code, mayHold: ReadonlySet<Rule>): void {
    for (const [name, word] of this.language.renames?.(code) ?? []) {
      if (this.byWord.has(name) || !this.byWord.has(word)) continue
      for (const at of code.words(name)) this.addHits(hits, code, { at, word, mayHold })
    }
  }
}

/** The code of a file in this language. */
export function codeOf(text: string, language: Pick<Language, 'start'>, tables?: TokenTables): Code {
  return new Code(text, language.start, tables)
}

function groupsOf(rules: readonly Rule[]): readonly Group[] {
  const byNeeds = new Map<string | null, Rule[]>()
  for (const rule of rules) {
    const key = rule.needs?.join('\0') ?? null
    byNeeds.set(key, [...(byNeeds.get(key) ?? []), rule])
  }
  return [...byNeeds].map(([key, group]) => ({
    needs: key === null ? null : { texts: key.split('\0'), pattern: loosePattern(key.split('\0')) },
    rules: group
  }))
}

function rulesByWord(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byWord = new Map<string, Rule[]>()
  for (const rule of rules) for (const word of rule.words) byWord.set(word, [...(byWord.get(word) ?? []), rule])
  return byWord
}

/** The word that begins exactly here, `null` in the middle of one. */
function wordStarting(text: string, start: number): string | null {
  if (start > 0 && isWordCode(text.charCodeAt(start - 1))) return null
  let end = start
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1
  return text.slice(start, end)
}

function isWordCode(code: number): boolean {
  return code >= 128 || code === 95 || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
}
