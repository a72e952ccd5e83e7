import type { Hole, Literal, Syntax, TextForm } from '../../engine/syntax.ts'

/** The language of a template around a page: what it writes is not known, so its code is passed over wherever it stands. */
export type Host = {
  /** Told from the page by its ends alone, as the template's own reader does. */
  readonly forms: readonly TextForm[]
  /** Code in which the end may stand in a text or a bracket. */
  readonly holes: readonly Hole[]
  /** In markup alone, and not in scripts and styles. */
  readonly markup?: Pick<Host, 'forms' | 'holes'>
  /** Where the template itself writes the tags of a script. */
  readonly scripts?: readonly Hole[]
}

const BEYOND_ASCII = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('')

const anyWord: Literal = {
  match: /[A-Za-z_\x80-\xff][\w\x80-\xff]*/y,
  starts: `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_${BEYOND_ASCII}`
}

const quieted = new WeakMap<Syntax, Syntax>()

/** The same code, in which no rule finds a word. */
export function quiet(syntax: Syntax): Syntax {
  const made = quieted.get(syntax) ?? { ...syntax, literals: [...(syntax.literals ?? []), anyWord] }
  quieted.set(syntax, made)
  return made
}

/** What a template writes is a text of the page, whatever stands between its ends. */
export function written(open: string | RegExp, starts: string, close: string): TextForm {
  return { kind: 'markup', open, starts, close }
}
