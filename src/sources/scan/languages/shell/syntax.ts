import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import type { Tokens } from '../../engine/tokens.ts'

/** `$(command)` and `` `command` ``: code in text. */
const commands: readonly Hole[] = [
  { open: '$(', close: ')' },
  { open: '`', close: '`' }
]
const escaped: Pick<TextForm, 'escape' | 'holes'> = { escape: '\\', holes: commands }

const singleQuoted: TextForm = { kind: 'string', open: "'", close: "'" }
const escapedQuoted: TextForm = { kind: 'string', open: "$'", close: "'", escape: '\\' }

/** `${name:-default}` in double quotes, where a single quote is a character like any other; and elsewhere. */
const quotedParameter = parameter(2, [])
const bareParameter = parameter(2, [escapedQuoted, singleQuoted])
const doubleQuoted: TextForm = { kind: 'string', open: '"', close: '"', ...escaped, inner: [quotedParameter] }

/** Deeper than anybody nests parameters; below that a brace ends the outer one too early. */
function parameter(depth: number, quotes: readonly TextForm[]): TextForm {
  const nested = depth > 0 ? [parameter(depth - 1, quotes)] : []
  const quoted: TextForm = { kind: 'string', open: '"', close: '"', ...escaped, inner: nested }
  return { kind: 'string', open: '${', close: '}', ...escaped, inner: [...nested, ...quotes, quoted] }
}

/** `<<EOF`, `<< "EOF"`, `<<-\EOF`, and `<<=cut` around a manual. Quoted, nothing in it is code. */
function heredocs(sign: '' | '-', closeAt: 'own-line' | 'indented-own-line'): readonly TextForm[] {
  const form = (name: string, parts: Partial<TextForm>): TextForm => ({
    kind: 'heredoc',
    open: new RegExp(`<<${sign}[ \\t]*${name}`, 'y'),
    starts: '<',
    when: beginsHeredoc,
    close: ([, ...names]) => names.find(each => each !== undefined && each !== '') ?? '',
    closeAt,
    startsOnNextLine: true,
    ...parts
  })
  return [
    form(`(?:'([^'\\r\\n]+)'|"([^"\\r\\n]+)"|\\\\([\\w.!-]+))`, {}),
    form('(=?[A-Za-z_!%][\\w.!%-]*)', { ...escaped, inner: [quotedParameter] })
  ]
}

/** `$((1 << width))` shifts. */
function beginsHeredoc({ text }: Tokens, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - MAX_LINE), offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return line.lastIndexOf('((') <= line.lastIndexOf('))') && !/\blet\s[^;]*$/.test(line)
}

/** So much of a line is looked at. */
const MAX_LINE = 500

const comment: TextForm = { kind: 'comment', open: '#', when: beginsComment, endsAtLineEnd: true }

/** `#` in `a#b`, `$#` and `${#a}` is a character like any other, and so in the patterns `(#i)` of zsh. */
function beginsComment({ text }: Tokens, offset: number): boolean {
  const before = text.charAt(offset - 1)
  return /^[\s;&|)`]?$/.test(before) || (before === '(' && /\s/.test(text.charAt(offset + 1)))
}

export const shell: Syntax = {
  forms: [
    comment,
    escapedQuoted,
    singleQuoted,
    doubleQuoted,
    bareParameter,
    ...heredocs('-', 'indented-own-line'),
    ...heredocs('', 'own-line')
  ],
  holes: [{ open: '`', close: '`' }],
  operators: ['>>', '&>', '&>>', '>|', '>&', '&&', '||', ';;', '<<<', '<<', '+=', '=='],
  lineJoin: '\\',
  literals: [{ match: /\\[^\r\n]/y, starts: '\\' }]
}
