import type { Literal, Syntax, TextForm } from '../../engine/syntax.ts'
import { tag } from './jsx.ts'
import { expectsOperand } from './operand.ts'

const number: Literal = {
  match: /0[xXbBoO][\da-fA-F_]+n?|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?n?/y,
  starts: '.0123456789'
}

/** In a class `/` does not end a regex, nor does another `[` count: the grammar is that of old, whatever the flags. */
const characterClass: TextForm = { kind: 'regex', open: '[', close: ']', escape: '\\', endsAtLineEnd: true }

const regex: TextForm = {
  kind: 'regex',
  open: '/',
  when: expectsOperand,
  close: /\/[a-z]*/y,
  closeStarts: '/',
  escape: '\\',
  endsAtLineEnd: true,
  inner: [characterClass]
}

const syntax: Syntax = {
  forms: [
    { kind: 'comment', open: '#!', when: (_, offset) => offset === 0, endsAtLineEnd: true },
    { kind: 'comment', open: '//', endsAtLineEnd: true },
    { kind: 'comment', open: '/*', close: '*/' },
    // Comments of the web's first years, still part of the language in scripts.
    { kind: 'comment', open: '<!--', when: beginsLine, endsAtLineEnd: true },
    { kind: 'comment', open: '-->', when: beginsLine, endsAtLineEnd: true },
    { kind: 'string', open: '"', close: '"', escape: '\\', endsAtLineEnd: true },
    { kind: 'string', open: "'", close: "'", escape: '\\', endsAtLineEnd: true },
    { kind: 'template', open: '`', close: '`', escape: '\\', holes: [{ open: '${', close: '}' }] },
    regex
  ],
  literals: [number],
  wordChars: '$#',
  operators: ['=>', '==', '===', '!=', '!==', '<=', '>=', '&&', '||', '??', '++', '--', '?.', '...']
}

/** TypeScript in `.ts`, where `<` is never a tag. */
export const typescript: Syntax = syntax

/** JavaScript, and TypeScript in `.tsx`: with tags. */
export const javascript: Syntax = { ...syntax, holes: [tag(() => javascript)] }

function beginsLine({ text }: { readonly text: string }, offset: number): boolean {
  let at = offset - 1
  while (text[at] === ' ' || text[at] === '\t') at -= 1
  return at < 0 || text[at] === '\n' || text[at] === '\r'
}
