import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'
import { restOfBlock } from '../braces/blocks.ts'
import { shadowing } from '../braces/shadows.ts'
import { type Import, importsByName } from './imports.ts'

/** A call of a macro of the standard library: its name there, where it begins and the bracket of its arguments. */
export type MacroCall = { readonly name: string; readonly first: number; readonly open: number }

/** `dbg!(x)`, `std::println!["x"]`, `p!("x")` after `use std::println as p`. */
export function macroCallAt(code: Code, at: number): MacroCall | null {
  const open = at + 2
  if (!code.is(at + 1, '!') || !['(', '[', '{'].includes(code.textOf(open)) || code.kind(open) !== 'mark') return null
  const { name, first, hangsOn } = chainAt(code, at, ['::'])
  if (first === at && hangsOn === null) return bare(code, at)
  const isRooted =
    hangsOn !== null && code.is(first - 1, '::') && !code.is(first - 2, '>') && code.kind(first - 2) !== 'word'
  if (hangsOn !== null && !isRooted) return null
  const begin = isRooted ? first - 1 : first
  return name === `std.${code.textOf(at)}` ? { name: code.textOf(at), first: begin, open } : null
}

function bare(code: Code, at: number): MacroCall | null {
  const name = code.textOf(at)
  const imported = importedAs(code, at, name)
  if (imported && !/^std\.\w+$/.test(imported.path)) return null
  if (!imported && isShadowed(code, at)) return null
  return { name: imported ? imported.path.slice(4) : name, first: at, open: at + 2 }
}

/** The innermost `use` that knows the name here. */
function importedAs(code: Code, at: number, name: string): Import | null {
  const offset = code.start(at)
  const all = code.fact(importsByName).get(name) ?? []
  return all.findLast(({ scope }) => scope.start <= offset && offset < scope.end) ?? null
}

/** `macro_rules! dbg { … }` holds from there on. */
const isShadowed = shadowing((code: Code, at: number): Span | null =>
  code.is(at - 1, '!') && code.is(at - 2, 'macro_rules') ? restOfBlock(code, at) : null
)
