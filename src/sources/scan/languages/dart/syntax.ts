import type { Syntax, TextForm } from '../../engine/syntax.ts'
import { lineComment, nestedComment } from '../braces/forms.ts'

const quotes = ['"""', "'''", '"', "'"]

function string(prefix: string, quote: string, parts: Partial<TextForm>): TextForm {
  const isLong = quote.length === 3
  return { kind: isLong ? 'heredoc' : 'string', open: prefix + quote, close: quote, endsAtLineEnd: !isLong, ...parts }
}

export const dart: Syntax = {
  forms: [
    { kind: 'comment', open: '#!', endsAtLineEnd: true, when: (_tokens, offset) => offset === 0 },
    lineComment,
    nestedComment,
    ...quotes.map(quote => string('r', quote, {})),
    ...quotes.map(quote => string('', quote, { escape: '\\', holes: [{ open: '${', close: '}' }] }))
  ],
  wordChars: '$',
  operators: ['=>', '?.', '??', '..', '...', '?..', '==', '!=', '<=', '>=']
}
