import type { Code } from '../../engine/code.ts'
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

/** Spans that overlap become one, so that a search among them is short. */
function merged(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}

function holds(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = spans[middle] ?? { start: 0, end: 0 }
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return true
  }
  return false
}
