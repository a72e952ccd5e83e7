import type { Syntax, TextForm, When } from '../../engine/syntax.ts'
import { lineComment, nestedComment } from '../braces/forms.ts'

/** `#"…\#(x)…"#`: as many hashes as open the string belong into its holes and behind its end. */
function strings(hashes: string): readonly TextForm[] {
  const parts = { holes: [{ open: `\\${hashes}(`, close: ')' }], literals: hashes === '' ? ['\\\\', '\\"'] : [] }
  return [
    { kind: 'heredoc', open: `${hashes}"""`, close: `"""${hashes}`, ...parts },
    { kind: 'string', open: `${hashes}"`, close: `"${hashes}`, endsAtLineEnd: true, ...parts }
  ]
}

const beforeValue = new Set(['return', 'case', 'in', 'where', 'else', 'if', 'while', 'try', 'await', 'throw', 'switch'])

/** After a value `/` divides; anywhere else it begins a regex. */
const mayBeginRegex: When = tokens => {
  const last = tokens.count - 1
  const kind = tokens.kind(last)
  if (kind === 'word') return beforeValue.has(tokens.textOf(last))
  return (
    kind === null ||
    kind === 'enter' ||
    (kind === 'mark' && ![')', ']', '}', '!', '?', '.'].includes(tokens.textOf(last)))
  )
}

export const swift: Syntax = {
  forms: [
    { kind: 'comment', open: '#!', endsAtLineEnd: true, when: (_tokens, offset) => offset === 0 },
    lineComment,
    nestedComment,
    ...['', '#', '##', '###'].flatMap(strings),
    { kind: 'regex', open: /(#+)\//y, starts: '#', close: ([, hashes = '']) => `/${hashes}` },
    {
      kind: 'regex',
      open: /\/(?=[^\s/*)](?:[^/\\\r\n]|\\[^\r\n])*\/)/y,
      starts: '/',
      when: mayBeginRegex,
      close: '/',
      escape: '\\',
      endsAtLineEnd: true
    },
    { kind: 'string', open: '`', close: '`', endsAtLineEnd: true }
  ],
  operators: ['?.', '->', '==', '!=', '<=', '>=', '??', '...', '..<', '&&', '||']
}
