import type { Hole, Literal, Syntax, TextForm } from '../../engine/syntax.ts'
import type { Tokens } from '../../engine/tokens.ts'
import { beginsValue, isMember } from './operand.ts'

const interpolation: Hole = { open: '#{', close: '}' }
type Parts = Pick<TextForm, 'holes' | 'escape'>
const interpolated: Parts = { escape: '\\', holes: [interpolation] }
const plain: Parts = { escape: '\\' }

const brackets = ['()', '[]', '{}', '<>'] as const

/** `%w[a b]`, `%q(it's)`, `%(x)`, `%r{x}`, `%|x|`. */
function percents(letters: string, parts: Parts): readonly TextForm[] {
  const nested = brackets.map(
    (pair): TextForm => ({
      kind: 'sigil',
      open: new RegExp(`%${letters}\\${pair.charAt(0)}`, 'y'),
      starts: '%',
      when: beginsValue,
      close: pair.charAt(1),
      nestedOpen: pair.charAt(0),
      ...parts
    })
  )
  const open = new RegExp(`%${letters}([!-'*-/:;?@\\\\^_\`|~])`, 'y')
  const other: TextForm = {
    kind: 'sigil',
    open,
    starts: '%',
    when: beginsValue,
    close: ([, end = '']) => end,
    ...parts
  }
  return [...nested, other]
}

/** `<<~TEXT`, `<<-'TEXT'`, `<<TEXT`. */
function heredocs(sign: '[~-]' | '', closeAt: 'own-line' | 'indented-own-line'): readonly TextForm[] {
  const form = (name: string, parts: Pick<TextForm, 'holes' | 'escape'>): TextForm => ({
    kind: 'heredoc',
    open: new RegExp(`<<${sign}${name}`, 'y'),
    starts: '<',
    when: sign === '' ? beginsBareHeredoc : beginsHeredoc,
    close: ([, quoted = '', bare = '']) => quoted || bare,
    closeAt,
    startsOnNextLine: true,
    ...parts
  })
  return [
    form("'([^'\\r\\n]+)'", {}),
    form('(?:["`]([^"`\\r\\n]+)["`]|([A-Za-z_\\x80-\\xff][\\w\\x80-\\xff]*))', interpolated)
  ]
}

function beginsHeredoc(tokens: Tokens, offset: number): boolean {
  return beginsValue(tokens, offset) && tokens.textOf(tokens.count - 1) !== 'class'
}

/** `list <<name` may shift; a heredoc without a sign is named in capitals behind a word. */
function beginsBareHeredoc(tokens: Tokens, offset: number): boolean {
  if (!beginsHeredoc(tokens, offset)) return false
  return tokens.kind(tokens.count - 1) !== 'word' || /["'`A-Z]/.test(tokens.text.charAt(offset + 2))
}

/** `?a`, `?"`, `?\n`: the character after `?`. Its text is that character, which closes it. */
const character: TextForm = {
  kind: 'string',
  open: /\?(?=(\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|[CM]-.|x[\da-fA-F]{1,2}|[\0-\x7f])|[!-/:-@[\]-`{-~]|\w(?!\w)|[\x80-\xff]{2,4}))/y,
  starts: '?',
  when: (tokens, offset) => beginsValue(tokens, offset) && !isQuestion(tokens, offset),
  close: ([, char = '']) => char
}

/** `x ?a : b` asks. */
function isQuestion(tokens: Tokens, offset: number): boolean {
  return tokens.kind(tokens.count - 1) === 'word' && /^\?\S\s*:/.test(tokens.text.slice(offset, offset + 10))
}

function atLineStart({ text }: Tokens, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n' || text[offset - 1] === '\r'
}

const comments: readonly TextForm[] = [
  { kind: 'comment', open: '#', endsAtLineEnd: true },
  {
    kind: 'comment',
    open: /=begin(?=\s)/y,
    starts: '=',
    when: atLineStart,
    close: /(?:\r\n?|\n)=end(?!\S)[^\r\n]*/y,
    closeStarts: '\r\n'
  },
  // What stands behind is data.
  { kind: 'comment', open: /__END__(?=[\r\n]|$)/y, starts: '_', when: atLineStart }
]

/** `$stdout`, `$"`, `$/`, `@name`, and `:+`: their signs open and divide nothing. */
const literals: readonly Literal[] = [
  { match: /\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*|\d+|-\w|[~*$?!@/\\;,.=:<>"&`'+])/y, starts: '$' },
  { match: /@@?[A-Za-z_\x80-\xff][\w\x80-\xff]*/y, starts: '@' },
  { match: /:(?:\[\]=?|\*\*|<=>|===?|=~|![=~]?|<<|>>|[<>]=?|[+-]@?|[*/%~^&|`])(?=[\s,)\]}.;]|=>|$)/y, starts: ':' }
]

export const ruby: Syntax = {
  forms: [
    ...comments,
    { kind: 'string', open: ':"', close: '"', when: isSymbol, ...interpolated },
    { kind: 'string', open: ":'", close: "'", when: isSymbol, ...plain },
    { kind: 'string', open: '"', close: '"', ...interpolated },
    { kind: 'string', open: "'", close: "'", ...plain },
    { kind: 'string', open: '`', close: '`', when: tokens => !isMethodName(tokens), ...interpolated },
    { kind: 'regex', open: '/', close: /\/[a-z]*/y, closeStarts: '/', when: beginsValue, ...interpolated },
    ...percents('[QWIrx]?', interpolated),
    ...percents('[qwis]', plain),
    ...heredocs('[~-]', 'indented-own-line'),
    ...heredocs('', 'own-line'),
    character
  ],
  commands: /^(?:`|%x)/,
  wordEnds: '?!',
  operators: [
    ...['::', '->', '=>', '==', '===', '=~', '!=', '!~', '<=', '>=', '<=>', '<<', '>>', '&&', '||', '**', '..', '...'],
    ...['&.', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '||=', '&&=', '<<=', '>>=', '**=']
  ],
  lineJoin: '\\',
  literals
}

/** Not `"key":"value"` and `x ?"a":"b"`, where the colon follows at once. */
function isSymbol(tokens: Tokens, offset: number): boolean {
  const last = tokens.count - 1
  return tokens.end(last) !== offset || !['close', 'literal', 'word'].includes(tokens.kind(last) ?? '')
}

/** ``def `(command)`` */
function isMethodName(tokens: Tokens): boolean {
  const last = tokens.count - 1
  return (tokens.textOf(last) === 'def' && !isMember(tokens, last)) || ['.', '&.'].includes(tokens.textOf(last))
}

const comment: TextForm = { kind: 'comment', open: '<%#', close: '%>' }

/** ERB: markup with Ruby in `<% … %>`; `<%%` is text. */
export const erb: TextForm = {
  kind: 'template',
  open: '',
  literals: ['<%%'],
  holes: [{ open: /<%[=-]?=?/y, starts: '<', close: /-?%>/y, closeStarts: '-%' }],
  inner: [comment]
}
