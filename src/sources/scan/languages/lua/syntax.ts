import type { Syntax, TextForm } from '../../engine/syntax.ts'
import { pointedNumber } from '../numbers.ts'

/** `[[ … ]]`, `[==[ … ]==]`, alone or as a comment. */
function long(kind: 'comment' | 'string', sign: string): TextForm {
  const open = new RegExp(`${sign}\\[(=*)\\[`, 'y')
  return { kind, open, starts: sign.charAt(0) || '[', close: ([, level = '']) => `]${level}]` }
}

export const lua: Syntax = {
  forms: [
    { kind: 'comment', open: '#', when: (_, offset) => offset === 0, endsAtLineEnd: true },
    long('comment', '--'),
    { kind: 'comment', open: '--', endsAtLineEnd: true },
    long('string', ''),
    // `\z` carries a string over line breaks.
    { kind: 'string', open: '"', close: '"', escape: '\\' },
    { kind: 'string', open: "'", close: "'", escape: '\\' }
  ],
  literals: [pointedNumber],
  operators: ['==', '~=', '<=', '>=', '//', '<<', '>>', '::', '..', '...']
}
