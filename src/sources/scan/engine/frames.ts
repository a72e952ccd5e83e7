import { type CompiledForm, type CompiledSyntax, compileForm } from './compile.ts'
import type { Close, Hole, TextForm } from './syntax.ts'

/** Where the lexer is: in code, or in text. The stack of frames replaces recursion. */
export type Frame = CodeFrame | TextFrame

export type CodeFrame = {
  readonly kind: 'code'
  readonly compiled: CompiledSyntax
  /** The hole this code fills; `null` at the bottom of the stack. */
  readonly hole: Hole | null
  readonly enter: number
  /** Height of the bracket stack when the frame began. */
  readonly base: number
  /** Open `(`, `[`, `{` of this frame. */
  readonly open: [number, number, number]
}

export type TextFrame = {
  readonly kind: 'text'
  readonly compiled: CompiledForm
  readonly close: Close | undefined
  /** First character of `close`, -1 where it does not simply stand in the text. */
  readonly closeCode: number
  /** Token that opened it; -1 for a comment or a whole file. */
  readonly open: number
  readonly commentStart: number
  /** The format part of a hole: its end ends the hole. */
  readonly isFormat: boolean
  depth: number
  isAtLineStart: boolean
}

type TextStart = Partial<Pick<TextFrame, 'open' | 'commentStart' | 'isFormat' | 'isAtLineStart'>>

export function codeFrame(compiled: CompiledSyntax, within: Pick<CodeFrame, 'hole' | 'enter' | 'base'>): CodeFrame {
  const { hole, enter, base } = within
  return { kind: 'code', compiled, hole, enter, base, open: [0, 0, 0] }
}

export function textFrame(compiled: CompiledForm, close: Close | undefined, start: TextStart): TextFrame {
  const { open = -1, commentStart = -1, isFormat = false, isAtLineStart = false } = start
  const isPlain = typeof close === 'string' && close !== '' && !compiled.form.closeAt
  return {
    kind: 'text',
    compiled,
    close,
    closeCode: isPlain ? close.charCodeAt(0) : -1,
    open,
    commentStart,
    isFormat,
    isAtLineStart,
    depth: 0
  }
}

const formats = new WeakMap<Hole, TextForm>()

/** The text between `:` and `}` of `{value:>{width}}`. */
export function formatFrame(hole: Hole, enter: number): TextFrame {
  const form = formats.get(hole) ?? formatForm(hole)
  formats.set(hole, form)
  return textFrame(compileForm(form), hole.close, { open: enter, isFormat: true })
}

function formatForm(hole: Hole): TextForm {
  const { closeStarts = '' } = hole
  return { kind: 'string', open: '', close: hole.close, closeStarts, holes: [hole] }
}
