import type { TextForm } from '../../engine/syntax.ts'

/** What most languages with braces share: comments, and strings that end with their line. */
export const lineComment: TextForm = { kind: 'comment', open: '//', endsAtLineEnd: true }
export const blockComment: TextForm = { kind: 'comment', open: '/*', close: '*/' }
export const nestedComment: TextForm = { ...blockComment, nestedOpen: '/*' }

export function lineString(quote: string, parts: Partial<TextForm> = {}): TextForm {
  return { kind: 'string', open: quote, close: quote, escape: '\\', endsAtLineEnd: true, ...parts }
}
