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

/** More tokens than the arguments of a call have that anybody writes. Calls in calls would else be read again and again. */
const MAX_TOKENS = 400

/** The text of the strings in the range, holes left out. */
export function stringsIn(code: Code, range: Range): readonly string[] {
  const found: string[] = []
  for (let at = range.from; at < searchEnd(range); at += 1) if (code.kind(at) === 'text') found.push(code.textOf(at))
  return found
}

/** Where to stop looking through a range token by token. */
export function searchEnd({ from, to }: Range): number {
  return Math.min(to, from + MAX_TOKENS)
}
