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
  /** Fewer sites prove too little: in what is always there, and where packages were fetched. */
  readonly minSites: number
  readonly minFetchedSites: number
  /** Where the grammar is wrong, or names something otherwise, and how such a place is told. */
  readonly explained?: readonly Explanation[]
}

export type Explanation = {
  readonly cause: string
  /** What the line of the difference looks like, or a line of the file above it. */
  readonly line?: RegExp
  readonly above?: RegExp
}

const FIXTURES = '__tests__/sources/scan/fixtures'

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

const grammarOfPython: Grammar = {
  language: 'python',
  wasm: 'tree-sitter-python/tree-sitter-python.wasm',
  textNodes: [
    ...['comment', 'string', 'string_content', 'string_start', 'string_end', 'escape_sequence'],
    ...['escape_interpolation', 'format_specifier']
  ],
  extensions: ['.py'],
  folders: [`${FIXTURES}/python`],
  minSites: 180,
  minFetchedSites: 100_000
}

const grammarOfElixir: Grammar = {
  language: 'elixir',
  wasm: 'tree-sitter-elixir/tree-sitter-elixir.wasm',
  textNodes: [
    ...['comment', 'quoted_content', 'sigil', 'string', 'charlist', 'escape_sequence', 'sigil_name'],
    ...['quoted_atom', 'quoted_keyword']
  ],
  // One token to the lexer, in which no rule looks; and letters behind a sigil, which are a word to it.
  unasked: ['char', 'sigil_modifiers'],
  extensions: ['.ex', '.exs'],
  folders: [`${FIXTURES}/elixir`],
  minSites: 180,
  minFetchedSites: 180,
  explained: [
    { cause: 'The grammar does not look into `~H`, which holds code.', line: /<%|\{IO/ },
    {
      cause: '`~S(\\\\)` ends there for the compiler, whose word counts, and not for the grammar.',
      above: /~S[([][^\n]*\\\\[)\]]\n(?:[^\n]*\n){0,4}[^\n]*$/
    }
  ]
}

/** One row per language. */
export const grammars: readonly Grammar[] = [
  {
    language: 'javascript',
    wasm: 'tree-sitter-javascript/tree-sitter-javascript.wasm',
    ...script,
    extensions: ['.js', '.mjs', '.cjs', '.jsx'],
    folders: [awkward, 'node_modules'],
    minSites: 100_000,
    minFetchedSites: 100_000
  },
  {
    language: 'typescript',
    wasm: 'tree-sitter-typescript/tree-sitter-typescript.wasm',
    ...script,
    extensions: ['.ts', '.mts', '.cts'],
    folders: [awkward, 'node_modules', 'src', '__tests__'],
    minSites: 100_000,
    minFetchedSites: 100_000
  },
  {
    language: 'tsx',
    wasm: 'tree-sitter-typescript/tree-sitter-tsx.wasm',
    ...script,
    extensions: ['.tsx'],
    folders: [awkward],
    minSites: 100,
    minFetchedSites: 100
  },
  grammarOfElixir,
  grammarOfPython,
  ...grammarsOfBraces,
  ...grammarsOfScripts,
  ...(isFull ? [grammarOfSwift] : [])
]
