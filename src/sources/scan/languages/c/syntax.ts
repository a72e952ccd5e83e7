import type { Syntax, TextForm } from '../../engine/syntax.ts'
import { blockComment, lineComment, lineString } from '../braces/forms.ts'

/** `#error it's prose to the end of the line`. */
const prose: TextForm = {
  kind: 'string',
  open: /#(?=[ \t]*(?:error|warning)\b)/y,
  starts: '#',
  escape: '\\',
  endsAtLineEnd: true
}

/** `R"x( … )x"`, whose delimiter has at most 16 characters. */
const rawString: TextForm = {
  kind: 'string',
  open: /(?:u8|[uUL])?R"([^\s()\\"]{0,16})\(/y,
  starts: 'uULR',
  close: ([, delimiter = '']) => `)${delimiter}"`
}

/** `1'000'000`: its quotes open nothing. */
const separated = { match: /[0-9][\w.]*(?:'\w+)+/y, starts: '0123456789' }

export const cpp: Syntax = {
  // A backslash before the line break carries even a line comment on.
  forms: [{ ...lineComment, escape: '\\' }, blockComment, prose, rawString, lineString('"'), lineString("'")],
  operators: ['::', '->', '<<', '>>', '==', '!=', '<=', '>='],
  lineJoin: '\\',
  literals: [separated]
}
