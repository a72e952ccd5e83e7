import type { Code } from '../../engine/code.ts'

/** What `using` says about names: `using C = System.Console;` and `using static System.Console;`. */
export type Usings = { readonly aliases: ReadonlyMap<string, string>; readonly statics: ReadonlySet<string> }

export function usings(code: Code): Usings {
  const aliases = new Map<string, string>()
  const statics = new Set<string>()
  for (const at of code.words('using')) {
    if (code.is(at + 1, 'static')) statics.add(pathAt(code, at + 2))
    else if (code.is(at + 2, '=')) aliases.set(code.textOf(at + 1), pathAt(code, at + 3))
  }
  return { aliases, statics }
}

/** `global::System.Console` → `System.Console` */
function pathAt(code: Code, first: number): string {
  const parts: string[] = []
  for (let at = first; code.kind(at) === 'word'; at += 2) {
    if (!code.is(at, 'global')) parts.push(code.textOf(at))
    if (!code.is(at + 1, '.') && !code.is(at + 1, '::')) break
  }
  return parts.join('.')
}
