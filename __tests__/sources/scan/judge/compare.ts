import { codeOf } from '../../../../src/sources/scan/engine/word-rules.ts'
import { languageOf } from '../../../../src/sources/scan/language-of.ts'
import type { Court } from './tree-sitter.ts'

export type Comparison = { readonly sites: number; readonly differences: readonly string[] }

/** Every word of a file: is it code? Asked of the lexer and of the grammar. `null`: the grammar cannot parse the file. */
export function compare(path: string, text: string, court: Court): Comparison | null {
  const ruling = court.rule(text)
  const language = languageOf(path, text)
  if (!ruling || !language) return null
  const code = codeOf(text, language)
  const words = [...text.matchAll(/(?<![\w\x80-\xff])[a-z_]\w{2,}/g)]
  const differing = words.filter(({ index }) => ruling(index) !== code.wordAt(index) >= 0)
  return {
    sites: words.length,
    differences: differing.map(({ index, 0: word }) => {
      const line = text.slice(0, index).split('\n').length
      return `${path}:${line}: ${word} is ${ruling(index) ? 'code' : 'text'} to the grammar`
    })
  }
}
