import { isFull } from './corpus.ts'
import { grammarOfSwift, grammarsOfBraces } from './grammars-of-braces.ts'
import { grammarsOfScripts } from './grammars-of-scripts.ts'

/** How to judge the lexer of a language: the grammar, what is text to it, and real source to compare on. */
export type Grammar = {
  readonly language: string
  /** A file of a package that is a dependency of the tests. */
  readonly wasm: string
  /** Leaves that are text. */
  readonly textNodes: readonly string[]
  /** Nodes the two sides name differently, so that nobody is asked about them. */
  readonly unasked?: readonly string[]
  readonly extensions: readonly string[]
  /** Files of another language whose names end alike. */
  readonly except?: readonly string[]
  /** Where files of the language are; those of the first come first. */
  readonly folders: readonly string[]
  /** Fewer sites prove too little. */
  readonly minSites: number
}

/** What stands in few programs. */
const awkward = '__tests__/sources/scan/differential/fixtures'

const script: Pick<Grammar, 'textNodes' | 'unasked'> = {
  textNodes: [
    ...['comment', 'html_comment', 'hash_bang_line', 'string', 'string_fragment', 'escape_sequence'],
    ...['template_string', 'regex', 'regex_pattern', 'regex_flags', 'jsx_text', 'html_character_reference']
  ],
  // The lexer takes `</name>` for the end of a text.
  unasked: ['jsx_closing_element']
}

/** Debian's own packages are written in it; elsewhere there may be none, so it is compared in a full run only. */
const grammarOfPython: Grammar = {
  language: 'python',
  wasm: 'tree-sitter-python/tree-sitter-python.wasm',
  textNodes: [
    ...['comment', 'string', 'string_content', 'string_start', 'string_end', 'escape_sequence'],
    ...['escape_interpolation', 'format_specifier']
  ],
  extensions: ['.py'],
  folders: ['/usr/lib/python3', '/usr/lib/python3.11', '/usr/lib/python3.12', '/usr/lib/python3.13'],
  minSites: 100_000
}

/** One row per language. */
export const grammars: readonly Grammar[] = [
  {
    language: 'javascript',
    wasm: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
    ...script,
    extensions: ['.js', '.mjs', '.cjs', '.jsx'],
    folders: [awkward, 'node_modules'],
    minSites: 100_000
  },
  {
    language: 'typescript',
    wasm: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
    ...script,
    extensions: ['.ts', '.mts', '.cts'],
    folders: [awkward, 'node_modules', 'src', '__tests__'],
    minSites: 100_000
  },
  {
    language: 'tsx',
    wasm: 'tree-sitter-typescript/tree-sitter-tsx.wasm',
    ...script,
    extensions: ['.tsx'],
    folders: [awkward],
    minSites: 100
  },
  ...grammarsOfBraces,
  ...grammarsOfScripts,
  ...(isFull ? [grammarOfSwift, grammarOfPython] : [])
]
