import { createRequire } from 'node:module'
import { Language, Parser, type TreeCursor } from 'web-tree-sitter'
import { Lexer } from '../../../../src/sources/scan/engine/lexer.ts'
import { languageOf } from '../../../../src/sources/scan/language-of.ts'
import type { Source } from './corpus.ts'
import type { Explanation, Grammar } from './grammars.ts'

/** Where text stands, and what nobody is asked about, in the order of the file. */
type Ruled = { readonly start: number; readonly end: number; readonly isAsked: boolean }

/**
 * Words with an escape or beyond ASCII are cut differently, and prove nothing more. So are the letters before a raw
 * string, and names in backquotes.
 */
const WORD = /(?<![\w$\\#`\x80-\xff])(?!(?:r|(?:u8|[uUL])?R)["'])[A-Za-z_]\w*(?![\w$\\\x80-\xff])/g

export type Comparison = {
  readonly sites: number
  readonly differences: readonly string[]
  /** The cause of each difference that has one. */
  readonly explained: readonly string[]
}

/** Compares files of one language. The answer is `null` for a file the grammar cannot parse. */
export async function openComparison(grammar: Grammar): Promise<(source: Source) => Comparison | null> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve(grammar.wasm)))
  return source => {
    const tree = parser.parse(source.text)
    try {
      return !tree || tree.rootNode.hasError ? null : compare(source, ruledBy(tree.walk(), grammar), grammar)
    } finally {
      tree?.delete()
    }
  }
}

/** Walks all nodes, without recursion: files nest deep. What no child covers belongs to the node around. */
function ruledBy(cursor: TreeCursor, { textNodes, unasked = [] }: Grammar): readonly Ruled[] {
  const isText = new Set(textNodes)
  const isUnasked = new Set(unasked)
  const found: Ruled[] = []
  const around: { readonly isText: boolean; at: number }[] = []
  const coverTo = (end: number) => {
    const parent = around.at(-1)
    if (parent?.isText && parent.at < end) found.push({ start: parent.at, end, isAsked: true })
  }
  for (let isDown = true; ; ) {
    if (isDown) {
      coverTo(cursor.startIndex)
      const isAsked = !isUnasked.has(cursor.nodeType)
      // The type `string` of TypeScript is a leaf of the same name, but a word and no node of the grammar's.
      around.push({ isText: cursor.nodeIsNamed && isText.has(cursor.nodeType), at: cursor.startIndex })
      if (!isAsked) found.push({ start: cursor.startIndex, end: cursor.endIndex, isAsked })
      else if (cursor.gotoFirstChild()) continue
      else coverTo(cursor.endIndex)
    } else coverTo(cursor.endIndex)
    const { endIndex } = cursor
    around.pop()
    const parent = around.at(-1)
    if (parent) parent.at = endIndex
    isDown = cursor.gotoNextSibling()
    if (!isDown && !cursor.gotoParent()) break
  }
  cursor.delete()
  return found
}

/** Every identifier of the file: is it code, or does it stand in text? */
function compare({ path, text }: Source, ruled: readonly Ruled[], { explained: causes = [] }: Grammar): Comparison {
  const language = languageOf(path, text)
  if (!language) throw new Error(`${path} is of no language`)
  const lexer = new Lexer(text, language.start)
  lexer.readToEnd()
  const words = askedWords(text, ruled)
  const differing = words.filter(({ index, isText }) => isCode(lexer, index) === isText)
  const told = differing.map(word => ({ word, cause: causeOf(text, word.index, causes) }))
  return {
    sites: words.length,
    differences: told.filter(({ cause }) => cause === null).map(({ word }) => describe(path, text, word)),
    explained: told.flatMap(({ cause }) => cause ?? [])
  }
}

type Asked = { readonly index: number; readonly word: string; readonly isText: boolean }

function askedWords(text: string, ruled: readonly Ruled[]): readonly Asked[] {
  const asked: Asked[] = []
  let next = 0
  for (const { index, 0: word } of text.matchAll(WORD)) {
    while ((ruled[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1
    const around = ruled[next]
    const isText = around !== undefined && around.start <= index
    if (!isText || around.isAsked) asked.push({ index, word, isText })
  }
  return asked
}

function isCode({ tokens }: Lexer, index: number): boolean {
  const kind = tokens.kind(tokens.at(index))
  return kind === 'word' || kind === 'literal'
}

function describe(path: string, text: string, { index, word, isText }: Asked): string {
  return `${path}:${text.slice(0, index).split('\n').length}: ${word} is ${isText ? 'text' : 'code'}`
}

function causeOf(text: string, index: number, causes: readonly Explanation[]): string | null {
  const lineEnd = text.indexOf('\n', index)
  const line = text.slice(text.lastIndexOf('\n', index) + 1, lineEnd < 0 ? text.length : lineEnd)
  const fits = causes.find(cause => cause.line?.test(line) || cause.above?.test(text.slice(0, index)))
  return fits?.cause ?? null
}
