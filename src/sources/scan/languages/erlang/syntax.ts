import type { Literal, Syntax, TextForm } from '../../engine/syntax.ts'

/** `$a`, `$"`, `$\n`, `$\x{1F600}`; beyond ASCII a character is several bytes. */
const character: Literal = {
  match: /\$(?:\\x\{[\da-fA-F]*\}|\\x[\da-fA-F]{2}|\\\^.|\\[0-7]{1,3}|\\[\0-\x7f]|[\x80-\xff]{2,4}|[\0-\x7f])/y,
  starts: '$'
}

/** `16#ff` */
const based: Literal = { match: /\d[\d_]*#\w+/y, starts: '0123456789' }

const pairs = ['()', '[]', '{}', '<>', '//', '||', "''", '""', '``', '##'] as const

/** `~s(text)`, and `~S(text)` without escapes. */
const sigils = pairs.flatMap((pair): readonly TextForm[] =>
  ['S', 'B', ''].map(letter => ({
    kind: 'sigil',
    open: new RegExp(letter === '' ? `~[sb]?\\${pair.charAt(0)}` : `~${letter}\\${pair.charAt(0)}`, 'y'),
    starts: '~',
    close: pair.charAt(1),
    ...(letter === '' ? { escape: '\\' } : {})
  }))
)

/** Three quotes or more that end a line; as many begin the line that closes it. */
const heredoc: TextForm = {
  kind: 'heredoc',
  open: /(?:~[sbSB]?)?("{3,})(?=[ \t]*[\r\n])/y,
  starts: '"~',
  close: ([, quotes = '']) => quotes,
  closeAt: 'line-start'
}

export const erlang: Syntax = {
  forms: [
    { kind: 'comment', open: '%', endsAtLineEnd: true },
    { kind: 'comment', open: '#!', when: (_, offset) => offset === 0, endsAtLineEnd: true },
    heredoc,
    ...sigils,
    { kind: 'string', open: '"', close: '"', escape: '\\' },
    { kind: 'string', open: "'", close: "'", escape: '\\' }
  ],
  wordChars: '@',
  operators: [
    '->',
    '<-',
    '=>',
    ':=',
    '::',
    '==',
    '/=',
    '=<',
    '>=',
    '=:=',
    '=/=',
    '||',
    '++',
    '--',
    '<<',
    '>>',
    '..',
    '...'
  ],
  literals: [character, based]
}
