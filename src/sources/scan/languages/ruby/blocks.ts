import type { Code } from '../../engine/code.ts'
import { type Scoped, Scopes } from '../../engine/scopes.ts'

/** A definition and the lines up to its `end`. */
export type Block = Scoped & { readonly opener: string }

const OPENER = /^([ \t]*)(?:private |protected |public |module_function )*(def|class|module)\b|^([ \t]*)end\b/gm

/** Tells the innermost method around an offset, and the innermost class or module. */
export type Blocks = {
  readonly methodAt: (offset: number) => Block | null
  readonly classAt: (offset: number) => Block | null
}

/** What stands around a place, by the indentation that everybody keeps to: `end` stands under its opener. */
export function blocks(code: Code): Blocks {
  const found = readBlocks(code.text)
  const methods = new Scopes(found.filter(({ opener }) => opener === 'def'))
  const classes = new Scopes(found.filter(({ opener }) => opener !== 'def'))
  return { methodAt: offset => methods.at(offset), classAt: offset => classes.at(offset) }
}

type Open = { readonly indent: number; readonly opener: string; readonly from: number }

function readBlocks(text: string): readonly Block[] {
  const open: Open[] = []
  const found: Block[] = []
  const closeTo = (indent: number, to: number) => {
    while ((open.at(-1)?.indent ?? -1) >= indent) {
      const { from, opener } = open.pop() ?? { from: to, opener: '' }
      found.push({ from, to, opener })
    }
  }
  for (const { index, 1: space, 2: opener, 3: endSpace } of text.matchAll(OPENER)) {
    const indent = (opener === undefined ? endSpace : space)?.length ?? 0
    closeTo(indent, index)
    if (opener !== undefined) open.push({ indent, opener, from: index })
  }
  closeTo(0, text.length)
  return found
}
