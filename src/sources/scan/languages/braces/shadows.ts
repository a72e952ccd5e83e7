import type { Code } from '../../engine/code.ts'
import { holds, merged } from '../../engine/spans.ts'
import type { Span } from '../../rule.ts'

/** Where the file means something of its own by the word at `at`, when it is bound there. */
export type BindingOf = (code: Code, at: number) => Span | null

/** Whether the word at `at` means something that the file itself declares. */
export function shadowing(bindingOf: BindingOf): (code: Code, at: number) => boolean {
  return standingIn((code, name) => code.words(name).flatMap(at => bindingOf(code, at) ?? []))
}

/** Whether the word at `at` stands in one of the spans that the file has for it. */
export function standingIn(
  spansOf: (code: Code, name: string) => readonly Span[]
): (code: Code, at: number) => boolean {
  const ofFile = (code: Code) => {
    const known = new Map<string, readonly Span[]>()
    return (name: string) => {
      const found = known.get(name) ?? merged(spansOf(code, name))
      known.set(name, found)
      return found
    }
  }
  return (code, at) => holds(code.fact(ofFile)(code.textOf(at)), code.start(at))
}
