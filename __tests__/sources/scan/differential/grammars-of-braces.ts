import type { Grammar } from './grammars.ts'

const FIXTURES = '__tests__/sources/scan/fixtures'

/** Only the fixtures are always there. Real source comes with `DIFFERENTIAL_CORPUS`, from Debian and npm packages. */
export function grammar(
  language: string,
  parts: Partial<Grammar> & Pick<Grammar, 'extensions' | 'textNodes'>
): Grammar {
  return {
    language,
    wasm: `@repomix/tree-sitter-wasms/out/tree-sitter-${language}.wasm`,
    folders: [`${FIXTURES}/${language}`],
    minSites: 180,
    minFetchedSites: 10_000,
    ...parts
  }
}

const c: Pick<Grammar, 'textNodes' | 'unasked'> = {
  textNodes: [
    ...['comment', 'string_literal', 'string_content', 'char_literal', 'character', 'escape_sequence'],
    ...['raw_string_literal', 'raw_string_content', 'raw_string_delimiter']
  ],
  // The grammar does not look into macros, and cuts `0xFF'FF` differently.
  unasked: ['preproc_arg', 'preproc_call', 'system_lib_string', 'number_literal']
}

export const grammarsOfBraces: readonly Grammar[] = [
  grammar('go', {
    extensions: ['.go'],
    textNodes: [
      ...['comment', 'interpreted_string_literal', 'interpreted_string_literal_content', 'raw_string_literal'],
      ...['raw_string_literal_content', 'escape_sequence', 'rune_literal']
    ]
  }),
  grammar('rust', {
    extensions: ['.rs'],
    textNodes: [
      ...['shebang', 'line_comment', 'block_comment', 'doc_comment', 'string_literal', 'string_content'],
      'raw_string_literal',
      'escape_sequence'
    ],
    // One token to the lexer, in which no rule looks.
    unasked: ['char_literal'],
    explained: [
      {
        cause: 'A carriage return of its own ends a line to the lexer, as in files of old, and not to Rust.',
        line: /\r[^\r\n]/
      },
      { cause: 'Not Rust: the compiler refuses `#!` on a later line.', line: /^#!.*\/\/~/ }
    ]
  }),
  grammar('java', {
    extensions: ['.java'],
    textNodes: [
      ...['line_comment', 'block_comment', 'string_literal', 'string_fragment', 'multiline_string_fragment'],
      ...['character_literal', 'escape_sequence']
    ]
  }),
  grammar('c', { extensions: ['.c'], ...c }),
  grammar('cpp', { extensions: ['.cpp', '.cc', '.cxx', '.h', '.hpp'], ...c }),
  grammar('c_sharp', {
    extensions: ['.cs'],
    folders: [`${FIXTURES}/csharp`],
    textNodes: [
      ...['comment', 'string_literal', 'string_literal_content', 'verbatim_string_literal', 'raw_string_literal'],
      ...['raw_string_content', 'string_content', 'character_literal', 'character_literal_content', 'escape_sequence'],
      'interpolation_format_clause'
    ],
    unasked: ['preproc_region', 'preproc_endregion', 'preproc_error', 'preproc_warning']
  }),
  grammar('kotlin', {
    wasm: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
    minSites: 150,
    extensions: ['.kt', '.kts'],
    textNodes: [
      ...['line_comment', 'block_comment', 'multiline_comment', 'shebang', 'string_literal', 'string_content'],
      ...['multiline_string_literal', 'character_literal', 'escape_sequence', 'character_escape_seq']
    ]
  }),
  grammar('scala', {
    minFetchedSites: 180,
    wasm: 'tree-sitter-scala/tree-sitter-scala.wasm',
    extensions: ['.scala', '.sbt', '.sc'],
    textNodes: [...['comment', 'block_comment', 'string', 'interpolated_string', 'escape_sequence']],
    unasked: ['character_literal'],
    explained: [
      { cause: 'A name in backquotes may hold spaces, and is one name.', line: /`[^`\n]* [^`\n]*`/ },
      { cause: 'The grammar does not see the comment that opens right behind `//` in a comment.', line: /\/\*\/\/\*/ }
    ]
  }),
  grammar('dart', {
    minFetchedSites: 180,
    extensions: ['.dart'],
    textNodes: [
      ...['comment', 'documentation_comment', 'string_literal', 'template_chars_double', 'template_chars_single'],
      ...['template_chars_double_single', 'template_chars_single_single', 'template_chars_raw_slash', 'escape_sequence']
    ]
  })
]

/** Reads a short file one time and not another, so only a run over everything asks it. */
export const grammarOfSwift = grammar('swift', {
  extensions: ['.swift'],
  textNodes: [
    ...['comment', 'multiline_comment', 'line_str_text', 'multi_line_str_text', 'raw_str_part', 'raw_str_end_part'],
    ...['str_escaped_char', 'regex_literal']
  ]
})
