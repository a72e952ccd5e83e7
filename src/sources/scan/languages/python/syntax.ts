import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'

const field: Hole = { open: '{', close: '}', formatAfter: ':' }
type Parts = Pick<TextForm, 'holes' | 'holesIgnoreEscape' | 'literals'>

const rawFormatted: Parts = { holes: [field], holesIgnoreEscape: true, literals: ['{{', '}}'] }
/** `\N{EM DASH}` is a character, unless the string is raw. */
const formatted: Parts = { ...rawFormatted, literals: ['{{', '}}', '\\N{'] }

/** The two lengths of each quote, the long one first. */
function strings(prefix: string, starts: string, parts: Parts): readonly TextForm[] {
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
    ...strings('(?:[rR][fFtT]|[fFtT][rR])', 'fFtTrR', rawFormatted),
    ...strings('[fFtT]', 'fFtT', formatted),
    ...strings('(?:[rR][bB]?|[bB][rR]?|[uU])?', '"\'rRbBuU', {})
  ],
  operators: ['->', ':=', '==', '!=', '<=', '>=', '**', '//', '>>', '<<', '...'],
  lineJoin: '\\'
}
