import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { pointedNumber } from '../numbers.ts'

const field: Hole = { open: '{', close: '}', formatAfter: ':' }
type Parts = Pick<TextForm, 'holes' | 'holesIgnoreEscape' | 'literals'>

const rawFormatted: Parts = { holes: [field], holesIgnoreEscape: true, literals: ['{{', '}}'] }
/** `\N{EM DASH}` is a character, unless the string is raw. */
const formatted: Parts = { ...rawFormatted, literals: ['{{', '}}', '\\N{'] }

/** Where a prefix goes on after its first letter. */
const SECONDS = 'rRbBfFtT"\''

function prefixed(prefix: string, starts: string, parts: Parts): readonly TextForm[] {
  return strings(parts).map(form => ({
    ...form,
    open: new RegExp(`${prefix}${form.open}`, 'y'),
    starts,
    seconds: SECONDS
  }))
}

/** The two lengths of each quote, the long one first. */
function strings(parts: Parts): readonly (TextForm & { readonly open: string })[] {
  return ['"""', "'''", '"', "'"].map(quote => ({
    kind: quote.length === 3 ? 'heredoc' : 'string',
    open: quote,
    close: quote,
    escape: '\\',
    endsAtLineEnd: quote.length === 1,
    ...parts
  }))
}

export const python: Syntax = {
  forms: [
    { kind: 'comment', open: '#', endsAtLineEnd: true },
    ...prefixed('(?:[rR][fFtT]|[fFtT][rR])', 'fFtTrR', rawFormatted),
    ...prefixed('[fFtT]', 'fFtT', formatted),
    ...prefixed('(?:[rR][bB]?|[bB][rR]?|[uU])', 'rRbBuU', {}),
    ...strings({})
  ],
  literals: [pointedNumber],
  operators: ['->', ':=', '==', '!=', '<=', '>=', '**', '//', '>>', '<<', '...'],
  lineJoin: '\\'
}
