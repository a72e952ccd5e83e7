import type { Hole, Literal, Syntax, TextForm } from './syntax.ts'

/** What may begin at a character. */
export type Opener = Begins & {
  /** By character code: 1 where it may be the second. `null`: any may, or none needs to follow. */
  readonly seconds: Uint8Array | null
}

type Begins =
  | { readonly kind: 'form'; readonly form: CompiledForm }
  | { readonly kind: 'hole'; readonly hole: Hole }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'operator'; readonly text: string }

type Table = readonly (readonly Opener[] | undefined)[]

export type CompiledSyntax = {
  readonly syntax: Syntax
  readonly openers: Table
  /** By character code: 1 may stand in a word, 2 may end one. */
  readonly words: Uint8Array
  /** Code of the character that joins the line with the next, -1 for none. */
  readonly joinCode: number
}

export type CompiledForm = {
  readonly form: TextForm
  readonly openers: Table
  /** By character code: 1 where the text has to be looked at. */
  readonly stops: Uint8Array
}

const syntaxes = new WeakMap<Syntax, CompiledSyntax>()
const forms = new WeakMap<TextForm, CompiledForm>()

/** The tables for a syntax, made once. */
export function compileSyntax(syntax: Syntax): CompiledSyntax {
  const known = syntaxes.get(syntax)
  if (known) return known
  const openers = table()
  const { lineJoin } = syntax
  const joinCode = lineJoin === undefined ? -1 : lineJoin.charCodeAt(0)
  const compiled = { syntax, openers, words: wordTable(syntax), joinCode }
  syntaxes.set(syntax, compiled)
  for (const literal of syntax.literals ?? []) add(openers, literal.starts, { kind: 'literal', literal })
  for (const form of syntax.forms) add(openers, startsOf(form), { kind: 'form', form: compileForm(form) })
  for (const hole of syntax.holes ?? []) add(openers, startsOf(hole), { kind: 'hole', hole })
  for (const text of [...(syntax.operators ?? [])].sort((a, b) => b.length - a.length))
    add(openers, text.charAt(0), { kind: 'operator', text })
  return compiled
}

/** The tables for a text, made once. */
export function compileForm(form: TextForm): CompiledForm {
  const known = forms.get(form)
  if (known) return known
  const openers = table()
  const stops = new Uint8Array(256)
  const compiled = { form, openers, stops }
  forms.set(form, compiled)
  for (const inner of form.inner ?? []) add(openers, startsOf(inner), { kind: 'form', form: compileForm(inner) })
  for (const hole of form.holes ?? []) add(openers, startsOf(hole), { kind: 'hole', hole })
  openers.forEach((found, code) => {
    if (found) stops[code] = 1
  })
  const lineBreaks = form.endsAtLineEnd || form.closeAt ? '\n\r' : ''
  const literals = (form.literals ?? []).map(text => text.charAt(0)).join('')
  markAll(stops, (form.escape ?? '') + (form.nestedOpen?.charAt(0) ?? '') + literals + lineBreaks)
  if (form.close instanceof RegExp) markAll(stops, closeStartsOf(form))
  return compiled
}

function closeStartsOf({ close, closeStarts }: TextForm): string {
  if (closeStarts === undefined) throw new Error(`${close} needs closeStarts`)
  return closeStarts
}

function startsOf({ open, starts }: TextForm | Hole): string {
  if (typeof open === 'string') return open.charAt(0)
  if (starts === undefined) throw new Error(`${open} needs starts`)
  return starts
}

function table(): (Opener[] | undefined)[] {
  return new Array<Opener[] | undefined>(256).fill(undefined)
}

function add(openers: (Opener[] | undefined)[], starts: string, begins: Begins): void {
  const opener: Opener = { ...begins, seconds: secondsOf(begins) }
  for (const char of starts) {
    const code = char.charCodeAt(0)
    const found = openers[code]
    if (found) found.push(opener)
    else openers[code] = [opener]
  }
}

function secondsOf(begins: Begins): Uint8Array | null {
  if (begins.kind === 'literal') return null
  if (begins.kind === 'operator') return tableOf(begins.text.charAt(1))
  const { open, seconds = '' } = begins.kind === 'form' ? begins.form.form : { ...begins.hole, seconds: undefined }
  return tableOf(typeof open === 'string' ? open.charAt(1) : seconds)
}

function tableOf(chars: string): Uint8Array | null {
  if (chars === '') return null
  const table = new Uint8Array(256)
  markAll(table, chars)
  return table
}

function markAll(stops: Uint8Array, chars: string): void {
  for (const char of chars) stops[char.charCodeAt(0)] = 1
}

function wordTable({ wordChars = '', wordEnds = '' }: Syntax): Uint8Array {
  const words = new Uint8Array(256).fill(1, 0x80)
  markAll(words, `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_${wordChars}`)
  for (const char of wordEnds) words[char.charCodeAt(0)] = 2
  return words
}
