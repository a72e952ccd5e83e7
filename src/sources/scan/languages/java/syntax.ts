import type { Syntax } from '../../engine/syntax.ts'
import { blockComment, lineComment, lineString } from '../braces/forms.ts'

export const java: Syntax = {
  forms: [
    lineComment,
    blockComment,
    { kind: 'heredoc', open: '"""', close: '"""', escape: '\\' },
    lineString('"'),
    lineString("'")
  ],
  wordChars: '$',
  operators: ['::', '->', '==', '!=', '<=', '>=', '...']
}
