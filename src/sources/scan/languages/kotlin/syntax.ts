import type { Hole, Syntax } from '../../engine/syntax.ts'
import { lineComment, lineString, nestedComment } from '../braces/forms.ts'

const template: Hole = { open: '${', close: '}' }

/** Three quotes end it, but of four or more the last three. */
const raw = { kind: 'heredoc', close: /"""(?!")/y, closeStarts: '"' } as const

export const kotlin: Syntax = {
  forms: [
    { kind: 'comment', open: '#!', endsAtLineEnd: true, when: (_tokens, offset) => offset === 0 },
    lineComment,
    nestedComment,
    { ...raw, open: '$$"""', holes: [{ open: '$${', close: '}' }] },
    { ...raw, open: '"""', holes: [template] },
    lineString('"', { holes: [template] }),
    lineString("'"),
    { kind: 'string', open: '`', close: '`', endsAtLineEnd: true }
  ],
  operators: ['::', '?.', '->', '?:', '!!', '==', '!=', '<=', '>=', '..']
}
