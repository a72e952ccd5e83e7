import type { Code } from './code.ts'

/** Tokens `from` (inclusive) to `to` (exclusive). */
export type Range = { readonly from: number; readonly to: number }

/** The arguments between the bracket at `open` and its partner, split at commas. A trailing comma adds none. */
export function argumentsOf(code: Code, open: number): readonly Range[] {
  const close = code.partner(open)
  const found: Range[] = []
  if (close < 0) return found
  let from = open + 1
  for (let at = from; at < close; at = code.after(at)) {
    if (!code.is(at, ',')) continue
    found.push({ from, to: at })
    from = at + 1
  }
  if (from < close) found.push({ from, to: close })
  return found
}

/** The value of `name=value` or `name: value` among the arguments. */
export function namedArgument(code: Code, all: readonly Range[], name: string): Range | null {
  const found = all.find(({ from }) => code.is(from, name) && (code.is(from + 1, '=') || code.is(from + 1, ':')))
  return found ? { from: found.from + 2, to: found.to } : null
}

/** The text of every string in the range, holes left out, and of every word. */
export function stringsIn(code: Code, { from, to }: Range): readonly string[] {
  const found: string[] = []
  for (let at = from; at < to; at += 1) if (code.kind(at) === 'text') found.push(code.textOf(at))
  return found
}
