import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { blockComment, lineComment, lineString } from '../braces/forms.ts'

const field: Hole = { open: '{', close: '}', formatAfter: ':' }
const interpolated: Partial<TextForm> = { holes: [field], literals: ['{{', '}}'] }

/** `$$"""…{{x}}…"""`: as many braces as dollars open a hole, and fewer are text. */
function raw(dollars: number): TextForm {
  const braces = '{'.repeat(dollars)
  const hole: Hole = {
    open: new RegExp(`\\{{${dollars}}(?!\\{)`, 'y'),
    starts: '{',
    close: '}'.repeat(dollars),
    formatAfter: ':'
  }
  return {
    kind: 'heredoc',
    open: new RegExp(`${'\\$'.repeat(dollars)}("{3,})`, 'y'),
    starts: dollars === 0 ? '"' : '$',
    close: ([, quotes = '"""']) => quotes,
    ...(braces === '' ? {} : { holes: [hole] })
  }
}

/** `#region it's prose to the end of the line`. */
const prose: TextForm = {
  kind: 'string',
  open: /#(?=[ \t]*(?:region|endregion|error|warning)\b)/y,
  starts: '#',
  endsAtLineEnd: true
}

const verbatim: Partial<TextForm> = { close: '"', isCloseDoubled: true }

export const csharp: Syntax = {
  forms: [
    lineComment,
    blockComment,
    prose,
    ...[3, 2, 1, 0].map(raw),
    { kind: 'string', open: /(?:\$@|@\$)"/y, starts: '$@', ...verbatim, ...interpolated },
    { kind: 'string', open: '@"', ...verbatim },
    {
      kind: 'string',
      open: '$"',
      close: '"',
      escape: '\\',
      endsAtLineEnd: true,
      holesIgnoreEscape: true,
      ...interpolated
    },
    lineString('"'),
    lineString("'")
  ],
  operators: ['::', '?.', '=>', '==', '!=', '<=', '>=', '??', '->']
}
