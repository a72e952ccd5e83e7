import type { Language } from '../language.ts'
import type { Rule, Span } from '../rule.ts'
import { Code } from './code.ts'

export type Hit = { readonly rule: Rule; readonly span: Span }

type WordRules = { readonly loose: RegExp; readonly byWord: ReadonlyMap<string, readonly Rule[]> }

/** The rules a file may break, and the word a name stands for. */
type Asked = { readonly mayHold: ReadonlySet<Rule>; readonly word?: string }

/** Finds what the rules forbid in files of one language. Most files end at the first search, and are never lexed. */
export class RuleSearch {
  private readonly language: Language
  private readonly words: WordRules
  private readonly rules: readonly Rule[]

  constructor(language: Language, rules: readonly Rule[]) {
    this.language = language
    this.rules = rules
    this.words = wordRules(rules)
  }

  /** Every hit, in the order of the text. The code is made only if something might be there. */
  find(text: string, code: () => Code): readonly Hit[] {
    const mayHold = new Set(this.rules.filter(({ needs }) => !needs || needs.test(text)))
    const offsets = mayHold.size === 0 ? [] : this.candidates(text, mayHold)
    if (offsets.length === 0) return []
    const lexed = code()
    const hits = offsets.flatMap(offset => this.hitsAt(lexed, lexed.wordAt(offset), { mayHold }))
    return [...hits, ...this.renamed(lexed, mayHold)].sort((a, b) => a.span.start - b.span.start)
  }

  private candidates(text: string, mayHold: ReadonlySet<Rule>): readonly number[] {
    const found: number[] = []
    const { loose } = this.words
    loose.lastIndex = 0
    for (let match = loose.exec(text); match; match = loose.exec(text)) {
      if (this.rulesAt(text, match.index).some(rule => mayHold.has(rule))) found.push(match.index)
    }
    return found
  }

  private rulesAt(text: string, offset: number): readonly Rule[] {
    const word = wordStarting(text, offset)
    if (word === null) return []
    const { byWord } = this.words
    return byWord.get(word) ?? byWord.get(word + text.charAt(offset + word.length)) ?? []
  }

  private hitsAt(code: Code, at: number, asked: Asked): readonly Hit[] {
    if (at < 0) return []
    return (this.words.byWord.get(asked.word ?? code.textOf(at)) ?? []).flatMap(rule => {
      const span = asked.mayHold.has(rule) ? rule.match(code, at) : null
      return span ? [{ rule, span }] : []
    })
  }

  private renamed(code: Code, mayHold: ReadonlySet<Rule>): readonly Hit[] {
    const renames = this.language.renames?.(code) ?? new Map<string, string>()
    return [...renames]
      .filter(([name, original]) => !this.words.byWord.has(name) && this.words.byWord.has(original))
      .flatMap(([name, word]) => code.words(name).flatMap(at => this.hitsAt(code, at, { mayHold, word })))
  }
}

/** The code of a file in this language. */
export function codeOf(text: string, language: Pick<Language, 'start'>): Code {
  return new Code(text, language.start)
}

function wordRules(rules: readonly Rule[]): WordRules {
  const byWord = new Map<string, Rule[]>()
  for (const rule of rules) for (const word of rule.words) byWord.set(word, [...(byWord.get(word) ?? []), rule])
  const alternatives = [...byWord.keys()].map(word => word.replace(/[^\w]/g, '\\$&'))
  // No \b and no look-behind: both halve the speed, and the lexer tells words apart anyway.
  return { loose: new RegExp(alternatives.join('|') || '(?!)', 'g'), byWord }
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
