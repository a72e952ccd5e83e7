import type { Grammar } from './grammars.ts'
import { grammar } from './grammars-of-braces.ts'

const FIXTURES = '__tests__/sources/scan/fixtures'

export const grammarsOfScripts: readonly Grammar[] = [
  grammar('ruby', {
    extensions: ['.rb'],
    textNodes: [
      ...['comment', 'string_content', 'heredoc_content', 'heredoc_end', 'escape_sequence', 'uninterpreted'],
      'character'
    ],
    // Names with a sign are one token to the lexer; the letters in `%w(` and the name of a heredoc are no text to it.
    unasked: [
      'instance_variable',
      'class_variable',
      'global_variable',
      'heredoc_beginning',
      '"',
      '/',
      '`',
      '%w(',
      '%i('
    ],
    explained: [
      { cause: 'The grammar takes the remainder in `self%(p)` for a string.', line: /self%\(/ },
      { cause: 'Behind `#\\{`, which interpolates nothing, the grammar sees no interpolation at all.', line: /#\\\{/ }
    ]
  }),
  grammar('php', {
    extensions: ['.php'],
    except: ['**/*.blade.php'],
    minSites: 100,
    textNodes: [
      ...['comment', 'string_content', 'nowdoc_string', 'escape_sequence', 'text', 'string', 'heredoc_end'],
      ...['php_tag', 'nowdoc']
    ],
    // A plain `$x->y` in a string calls nothing, and the lexer leaves it in the text.
    unasked: ['variable_name', 'heredoc_start', 'string_value', 'member_access_expression'],
    explained: [
      {
        cause: 'A key without quotes in a string (`"$a[key]"`) is text to PHP, and a name to the grammar.',
        line: /"[^"]*\$\w+\[[A-Za-z_]\w*\]/
      }
    ]
  }),
  grammar('bash', {
    wasm: 'tree-sitter-bash/tree-sitter-bash.wasm',
    extensions: ['.sh'],
    folders: [`${FIXTURES}/shell`],
    textNodes: [
      'comment',
      'string',
      'string_content',
      'raw_string',
      'ansi_c_string',
      'heredoc_content',
      'heredoc_body'
    ],
    // Parameters are text to the lexer, and names of heredocs are none.
    unasked: ['simple_expansion', 'expansion', 'heredoc_start', 'heredoc_end', 'regex'],
    explained: [
      {
        cause: 'The grammar loses a heredoc whose first line ends with a pipe (`<<EOF |`).',
        above: /<<-?[ \t]*["'\\]?\w+["']?[^\n]*\|[ \t]*$/m
      }
    ]
  }),
  grammar('lua', {
    wasm: '@tree-sitter-grammars/tree-sitter-lua/tree-sitter-lua.wasm',
    extensions: ['.lua'],
    textNodes: ['comment', 'comment_content', 'string', 'string_content', 'escape_sequence', 'hash_bang_line']
  })
]
