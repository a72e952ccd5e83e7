/** From where to where in the text a declaration holds, `to` exclusive. */
export type Scoped = { readonly from: number; readonly to: number }

/** Declarations of one name: tells which of them holds at an offset, the innermost or last one first. */
export class Scopes<Entry extends Scoped> {
  private readonly bounds: readonly number[]
  private readonly holding: readonly (Entry | null)[]

  constructor(entries: readonly Entry[]) {
    const sorted = entries.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
    this.bounds = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
    this.holding = holdingAt(this.bounds, sorted)
  }

  at(offset: number): Entry | null {
    let low = -1
    let high = this.bounds.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.bounds[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.holding[low] ?? null
  }
}

/** What holds from each bound to the next. A declaration that has ended never holds again, so each is put aside once. */
function holdingAt<Entry extends Scoped>(bounds: readonly number[], sorted: readonly Entry[]): (Entry | null)[] {
  const open: Entry[] = []
  let next = 0
  return bounds.map(bound => {
    for (; (sorted[next]?.from ?? Number.POSITIVE_INFINITY) <= bound; next += 1)
      open.push(...sorted.slice(next, next + 1))
    while ((open.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= bound) open.pop()
    return open.at(-1) ?? null
  })
}

/** Scopes by name, for files that declare many. */
export function scopesByName<Entry extends Scoped & { readonly name: string }>(entries: readonly Entry[]) {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.name)
    if (group) group.push(entry)
    else groups.set(entry.name, [entry])
  }
  return new Map([...groups].map(([name, group]) => [name, new Scopes(group)]))
}
