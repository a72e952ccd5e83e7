import type { Syntax } from '../../engine/syntax.ts'

/** Of all dialects: a backslash escapes only in `E'…'`, and PostgreSQL nests comments and quotes with `$tag$`. */
export const sql: Syntax = {
  forms: [
    { kind: 'comment', open: '--', endsAtLineEnd: true },
    { kind: 'comment', open: '/*', close: '*/', nestedOpen: '/*' },
    { kind: 'comment', open: /#(?=[ \t])/y, starts: '#', when: beginsLine, endsAtLineEnd: true },
    { kind: 'string', open: /[eE]'/y, starts: 'eE', close: "'", escape: '\\', isCloseDoubled: true },
    { kind: 'string', open: "'", close: "'", isCloseDoubled: true },
    { kind: 'string', open: '"', close: '"', isCloseDoubled: true },
    { kind: 'string', open: '`', close: '`', isCloseDoubled: true },
    { kind: 'string', open: /\$([A-Za-z_]\w*)?\$/y, starts: '$', close: ([, tag = '']) => `$${tag}$` }
  ],
  operators: ['::', ':=', '<=', '>=', '<>', '!=', '||', '->', '->>', '=>']
}

/** The comment of MySQL; elsewhere the sign is an operator. */
function beginsLine({ text }: { readonly text: string }, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n' || text[offset - 1] === '\r'
}
