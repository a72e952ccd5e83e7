import { languageOf } from '../../src/sources/scan/language-of.ts'
import { allRules } from '../../src/sources/scan/languages/index.ts'
import type { Rule } from '../../src/sources/scan/rule.ts'
import type { LabelledFile } from './corpus.ts'
import { type Hits, scoreOf } from './score.ts'

/** Of a folder: where something is to be found, and where something is that only looks like it. */
export type Labels = { readonly findings: number; readonly negatives: number }

export function labelsIn(files: readonly LabelledFile[]): Labels {
  return {
    findings: files.reduce((sum, { labels }) => sum + labels.length, 0),
    negatives: files.reduce((sum, file) => sum + negativesIn(file), 0)
  }
}

/** Files of a language that has the rule. */
export function mayHold({ path, bytes }: LabelledFile, rule: Rule): boolean {
  const language = languageOf(path, bytes.toString('latin1'))
  return language === null
    ? rule.id === 'any/conflict-marker'
    : [language, ...(language.embedded ?? [])].some(({ rules }) => rules.includes(rule))
}

/** Lines that hold one of these words. */
export function wordHits({ bytes }: LabelledFile, words: readonly string[]): Hits {
  if (words.length === 0) return new Set()
  const word = new RegExp(words.map(each => `${edge('<', each, 0)}${escaped(each)}${edge('', each, -1)}`).join('|'))
  const lines = bytes.toString('utf8').split(/\r\n|\n|\r/)
  return new Set(lines.flatMap((line, index) => (word.test(line) ? [index + 1] : [])))
}

/** Lines with a word of a rule, or with what it needs where it has no words, and no finding of it. */
function negativesIn(file: LabelledFile): number {
  // Fences of a document hold code of any language, and none of it is to be found.
  const isDocument = file.path.endsWith('.md')
  const rules = allRules.filter(rule => isDocument || mayHold(file, rule))
  return rules.reduce((sum, { id, words, needs = [] }) => {
    const hits = wordHits(file, words.length > 0 ? words : needs)
    return sum + scoreOf([file], id, () => hits).wrong
  }, 0)
}

function escaped(text: string): string {
  return text.replace(/\W/g, '\\$&')
}

/** No letter may stand beside a letter at the edge. */
function edge(direction: '<' | '', word: string, at: number): string {
  return /\w/.test(word.at(at) ?? '') ? `(?${direction}!\\w)` : ''
}
