import type { Hole, Syntax, TextForm } from '../../engine/syntax.ts'

const ALL = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('')

/** Text of whatever language, which is no code of the project. */
function foreign(match: RegExp): Syntax {
  return { forms: [], literals: [{ match, starts: ALL }] }
}

const lines = foreign(/[^\r\n]+/y)

/** A fence ends with at least as many signs as it began with; more than six nobody writes. */
const fences = ['`', '~'].flatMap(sign =>
  [6, 5, 4, 3].map(
    (length): Hole => ({
      open: new RegExp(`${sign}{${length}}[^\`\\r\\n]*(?=[\\r\\n]|$)`, 'y'),
      starts: sign,
      when: beginsLine,
      close: new RegExp(`${sign}{${length},}[ \\t]*(?=[\\r\\n]|$)`, 'y'),
      closeStarts: sign,
      syntax: () => lines
    })
  )
)

/** In a list or a quotation a fence stands further in. */
function beginsLine({ text }: { readonly text: string }, offset: number): boolean {
  return /(?:^|[\r\n])[ \t>*+-]{0,40}$/.test(text.slice(Math.max(0, offset - 41), offset))
}

/** `` `code` ``, and between two backticks what holds one. */
const spans = [
  { ticks: '``', inside: '(?:[^`\\r\\n]|`(?!`))+' },
  { ticks: '`', inside: '[^`\\r\\n]+' }
].map(({ ticks, inside }): Hole => {
  const syntax = foreign(new RegExp(inside, 'y'))
  return {
    open: new RegExp(`${ticks}(?!\`)(?=${inside}${ticks})`, 'y'),
    starts: '`',
    close: ticks,
    syntax: () => syntax
  }
})

/** Prose, in which only comments are told apart. */
export const prose: TextForm = {
  kind: 'template',
  open: '',
  holes: [...fences, ...spans],
  inner: [{ kind: 'comment', open: '<!--', close: '-->' }]
}

export const markdown: Syntax = { forms: [] }
