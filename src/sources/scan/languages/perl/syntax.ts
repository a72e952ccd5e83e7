import type { Literal, Syntax, TextForm, When } from '../../engine/syntax.ts'
import { beginsHeredoc, beginsRegex, isQuoteWord, isSecondHalf } from './operand.ts'

const pairs = ['{}', '()', '[]', '<>'] as const
const atLineStart: When = ({ text }, offset) => offset === 0 || text[offset - 1] === '\n' || text[offset - 1] === '\r'

const comments: readonly TextForm[] = [
  {
    kind: 'comment',
    open: /=[A-Za-z]/y,
    starts: '=',
    when: atLineStart,
    close: /(?:\r\n?|\n)=cut\b[^\r\n]*/y,
    closeStarts: '\r\n'
  },
  // What stands behind is data.
  { kind: 'comment', open: /__(?:END|DATA)__(?!\w)/y, starts: '_', when: atLineStart },
  { kind: 'comment', open: '#', endsAtLineEnd: true }
]

/** `q(…)`, `qw/…/`, `m{…}`, and the first half of `s{…}{…}`. */
const bracketed = pairs.map(
  (pair): TextForm => ({
    kind: 'sigil',
    open: new RegExp(`(?:q[qwrx]?|m|s|tr|y)\\s*\\${pair.charAt(0)}`, 'y'),
    starts: 'qmsty',
    when: isQuoteWord,
    close: pair.charAt(1),
    nestedOpen: pair.charAt(0),
    escape: '\\'
  })
)

const secondHalves = pairs.map(
  (pair): TextForm => ({
    kind: 'sigil',
    open: pair.charAt(0),
    when: isSecondHalf,
    close: pair.charAt(1),
    nestedOpen: pair.charAt(0),
    escape: '\\'
  })
)

/** The same sign on both sides: `q!…!`, `m#…#`; behind a space `#` begins a comment. */
const DELIMITER = '(?:(?!=>)([,=!"%&\'*+./:?@\\\\^`|~-])|\\s+([!"&\'*./:?@\\\\^`|~]))'

const delimited: readonly TextForm[] = [
  {
    kind: 'sigil',
    open: new RegExp(`(?:q[qwrx]?|m)(?:(#)|${DELIMITER})`, 'y'),
    starts: 'qm',
    when: isQuoteWord,
    close: ([, ...signs]) => signs.find(Boolean) ?? '',
    escape: '\\'
  },
  {
    kind: 'sigil',
    // The first half is part of the opener. Longer than this nobody writes it.
    open: /(?:s|tr|y)(?:[ \t]+(?![,=-]))?(?!=>)([,=!"#%&'*+./:?@^`|~-])(?:\\[\s\S]|(?!\1)[^\\]){0,2000}\1/y,
    starts: 'sty',
    when: isQuoteWord,
    close: ([, sign = '']) => sign,
    escape: '\\'
  }
]

function heredocs(sign: '~' | '', closeAt: 'own-line' | 'indented-own-line'): TextForm {
  return {
    kind: 'heredoc',
    open: new RegExp(`<<${sign}(?:[ \\t]*"([^"\\r\\n]*)"|[ \\t]*'([^'\\r\\n]*)'|\\\\?([A-Za-z_]\\w*))`, 'y'),
    starts: '<',
    when: beginsHeredoc,
    close: ([, ...names]) => names.find(Boolean) ?? '',
    closeAt,
    startsOnNextLine: true
  }
}

/** `$#list`, `$'`, `$"` and `$/`: their signs open nothing. */
const specials: Literal = { match: /\$(?:#(?=[\w${])|[&`'"/\\,;.!@?|<>~%^+-](?!\w)|\$(?![\w{$]))/y, starts: '$' }

export const perl: Syntax = {
  commands: /^(?:`|qx)/,
  forms: [
    ...comments,
    ...secondHalves,
    ...bracketed,
    ...delimited,
    heredocs('~', 'indented-own-line'),
    heredocs('', 'own-line'),
    { kind: 'string', open: '"', close: '"', escape: '\\' },
    { kind: 'string', open: "'", close: "'", escape: '\\' },
    { kind: 'string', open: '`', close: '`', escape: '\\' },
    { kind: 'regex', open: '/', close: /\/[a-z]*/y, closeStarts: '/', escape: '\\', when: beginsRegex }
  ],
  operators: [
    '->',
    '=>',
    '::',
    '=~',
    '!~',
    '==',
    '!=',
    '<=',
    '>=',
    '<=>',
    '&&',
    '||',
    '//',
    '//=',
    '||=',
    '&&=',
    '..',
    '...',
    '<<',
    '>>',
    '++',
    '--',
    '**'
  ],
  literals: [specials]
}
