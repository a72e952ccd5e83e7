import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'

/** How to load a grammar, and which of its leaves are text. */
export type Judge = { readonly wasm: string; readonly textNodes: readonly string[] }

/** One per language of the scanner. The grammar's package is a dependency of the tests only. */
export const judges: Readonly<Record<string, Judge>> = {
  elixir: {
    wasm: 'tree-sitter-elixir/tree-sitter-elixir.wasm',
    textNodes: [
      'comment',
      'quoted_content',
      'sigil',
      'string',
      'charlist',
      'escape_sequence',
      'sigil_name',
      'sigil_modifiers',
      'quoted_atom',
      'quoted_keyword',
      'char'
    ]
  },
  python: {
    wasm: 'tree-sitter-python/tree-sitter-python.wasm',
    textNodes: [
      'comment',
      'string',
      'string_content',
      'string_start',
      'string_end',
      'escape_sequence',
      'escape_interpolation',
      'format_specifier'
    ]
  }
}

/** Tells whether the character at an offset is code. `null`: the grammar cannot parse this text. */
export type Ruling = ((offset: number) => boolean) | null

export type Court = { readonly rule: (text: string) => Ruling; readonly close: () => void }

export async function openCourt({ wasm, textNodes }: Judge): Promise<Court> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve(wasm)))
  const isText = new Set(textNodes)
  let tree = parser.parse('')
  return {
    rule: text => {
      tree?.delete()
      tree = parser.parse(text)
      const root: Node | undefined = tree?.rootNode
      return !root || root.hasError
        ? null
        : offset => !isText.has(root.descendantForIndex(offset, offset + 1)?.type ?? '')
    },
    close: () => {
      tree?.delete()
      parser.delete()
    }
  }
}
