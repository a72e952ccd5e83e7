import type { Code } from './code.ts'

/** `a.b.c`, read backwards from its last word. */
export type Chain = {
  /** All its words, joined by dots whatever joins them in the code. */
  readonly name: string
  /** Token of its first word. */
  readonly first: number
  /** It hangs on something that is no word: a call, an index, a text. Its name is then only a part. */
  readonly hangsOn: number | null
}

/** Longer than anybody writes; what comes before is then taken for an unknown value. */
export const MAX_CHAIN_WORDS = 50

/** The names that lead to the word at `at`. `links` are the marks between them: `.`, `?.`, `::`, `->`. */
export function chainAt(code: Code, at: number, links: readonly string[]): Chain {
  const words = [code.textOf(at)]
  let first = at
  while (words.length < MAX_CHAIN_WORDS && isLink(code, first - 1, links) && code.kind(first - 2) === 'word') {
    first -= 2
    words.unshift(code.textOf(first))
  }
  return { name: words.join('.'), first, hangsOn: isLink(code, first - 1, links) ? first - 2 : null }
}

function isLink(code: Code, at: number, links: readonly string[]): boolean {
  return code.kind(at) === 'mark' && links.includes(code.textOf(at))
}
