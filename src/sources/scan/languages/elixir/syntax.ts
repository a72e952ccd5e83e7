import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'
import { tagName } from '../javascript/jsx.ts'
import { rawElement, rawText } from '../javascript/markup.ts'

const interpolation: Hole = { open: '#{', close: '}' }

/** `?"`, `?\n`: the character after `?`, not the start of a string. */
const character = { match: /\?(?:\\.|[^\s\\])/y, starts: '?' }

type Parts = Pick<TextForm, 'holes' | 'inner'>

const tags: readonly Hole[] = [{ open: /<%(?![%#!])[=|/]?/y, starts: '<', close: '%>' }]

const templateComments: readonly TextForm[] = [
  { kind: 'comment', open: '<%!--', close: '--%>' },
  { kind: 'comment', open: '<%#', close: '%>' }
]

const inTag: readonly Hole[] = [...tags, { open: '{', close: '}' }].map(hole => ({ ...hole, syntax: () => elixir }))
const attributes: Syntax = {
  forms: [
    ...templateComments,
    ...['"', "'"].map(
      (quote): TextForm => ({
        kind: 'string',
        open: quote,
        close: quote,
        holes: inTag.slice(0, tags.length),
        inner: templateComments
      })
    )
  ],
  holes: inTag,
  literals: [tagName]
}

/** HEEx: `{…}` is code as well, but not in an HTML comment, nor in what an element holds that is no markup. */
const heexParts: Parts = {
  holes: [
    ...['script', 'style'].map(name =>
      rawElement(new RegExp(`<${name}(?=[\\s>])`, 'y'), attributes, rawText(name, tags))
    ),
    ...tags,
    // What stands in quotes in a tag is text.
    { open: /<(?=[A-Za-z.:])/y, starts: '<', close: /\/?>/y, closeStarts: '/>', syntax: () => attributes },
    { open: '{', close: '}' }
  ],
  inner: [...templateComments, { kind: 'markup', open: '<!--', close: '-->', holes: tags, inner: templateComments }]
}

export const eex: TextForm = { kind: 'template', open: '', holes: tags, inner: templateComments }
export const heex: TextForm = { kind: 'template', open: '', ...heexParts }

/** Opening and closing delimiters of sigils. */
const delimiters = ['""', "''", '//', '||', '()', '[]', '{}', '<>'] as const

function sigils(name: string, parts: Pick<TextForm, 'holes' | 'inner' | 'escape'>): TextForm[] {
  const heredocs = ['"""', "'''"].map(
    (close): TextForm => ({
      kind: 'sigil',
      open: new RegExp(`~${name}${close}`, 'y'),
      starts: '~',
      close,
      closeAt: 'line-start',
      ...parts
    })
  )
  const short = delimiters.map(
    (pair): TextForm => ({
      kind: 'sigil',
      open: new RegExp(`~${name}\\${pair.charAt(0)}`, 'y'),
      starts: '~',
      close: pair.charAt(1),
      ...parts
    })
  )
  return [...heredocs, ...short]
}

const quoted: Pick<TextForm, 'holes' | 'escape'> = { escape: '\\', holes: [interpolation] }

/** The language with what its sigils of markup hold. */
export function elixirWith(heexSigil: Parts, eexSigil: Parts): Syntax {
  return {
    forms: [
      { kind: 'comment', open: '#', endsAtLineEnd: true },
      { kind: 'heredoc', open: '"""', close: '"""', closeAt: 'line-start', ...quoted },
      { kind: 'heredoc', open: "'''", close: "'''", closeAt: 'line-start', ...quoted },
      { kind: 'string', open: '"', close: '"', ...quoted },
      { kind: 'string', open: "'", close: "'", ...quoted },
      ...sigils('H', heexSigil),
      ...sigils('[EL]', eexSigil),
      ...sigils('[a-z]', quoted),
      ...sigils('[A-Z][A-Z0-9]*', { escape: '\\' })
    ],
    wordEnds: '?!',
    operators: ['|>', '::', '->', '<-', '=>', '==', '!=', '<>', '//', '\\\\', '..', '&&', '||', '++', '--', '&&&'],
    literals: [character]
  }
}

export const elixir = elixirWith(heexParts, { holes: tags, inner: templateComments })
