import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'

const field: Hole = { open: '{', close: '}', formatAfter: ':' }
const formatted: Pick<TextForm, 'holes' | 'literals'> = { holes: [field], literals: ['{{', '}}'] }

/** The two lengths of each quote, the long one first. */
function strings(prefix: string, starts: string, parts: Pick<TextForm, 'holes' | 'literals'>): readonly TextForm[] {
  return ['"""', "'''", '"', "'"].map(quote => ({
    kind: quote.length === 3 ? 'heredoc' : 'string',
    open: new RegExp(`${prefix}${quote}`, 'y'),
    starts,
    close: quote,
    escape: '\\',
    endsAtLineEnd: quote.length === 1,
    ...parts
  }))
}

export const python: Syntax = {
  forms: [
    { kind: 'comment', open: '#', endsAtLineEnd: true },
    ...strings('(?:[rR][fFtT]|[fFtT][rR]?)', 'fFtTrR', formatted),
    ...strings('(?:[rR][bB]?|[bB][rR]?|[uU])?', '"\'rRbBuU', {})
  ],
  operators: ['->', ':=', '==', '!=', '<=', '>=', '**', '//', '>>', '<<', '...'],
  lineJoin: '\\'
}
