import type { Syntax, TextForm, When } from '../../engine/syntax.ts'
import { lineComment, nestedComment } from '../braces/forms.ts'

/** A word right before the quote interpolates: `s"…"`, `sql"""…"""`. */
const isInterpolated: When = (tokens, offset) => {
  const last = tokens.count - 1
  return tokens.kind(last) === 'word' && tokens.end(last) === offset
}

/** Three quotes end it, but of four or more the last three. */
const raw: TextForm = { kind: 'heredoc', open: '"""', close: /"""(?!")/y, closeStarts: '"' }
const quoted: TextForm = { kind: 'string', open: '"', close: '"', escape: '\\', endsAtLineEnd: true }
const interpolated: Partial<TextForm> = {
  when: isInterpolated,
  holes: [{ open: '${', close: '}' }],
  literals: ['$$', '$"'],
  holesIgnoreEscape: true
}

/** `'a'`, but not the symbol `'a` nor a quoted `'{ … }`. */
const character = {
  match: /'(?:\\u+[0-9a-fA-F]{4}|\\[^\r\n]|[\x80-\xff]{2,4}|[^\\'\r\n\x80-\xff])'/y,
  starts: "'"
}

export const scala: Syntax = {
  forms: [
    { kind: 'comment', open: '#!', endsAtLineEnd: true, when: (_tokens, offset) => offset === 0 },
    lineComment,
    nestedComment,
    { ...raw, ...interpolated },
    raw,
    { ...quoted, ...interpolated },
    quoted,
    { kind: 'string', open: '`', close: '`', endsAtLineEnd: true }
  ],
  wordChars: '$',
  operators: ['=>', '<-', '->', '==', '!=', '<=', '>='],
  literals: [character]
}
