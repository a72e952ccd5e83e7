/** What begins a glob: `*`, `?`, `[`, `{`, `(` and `!` are no names. */
const GLOB = /[*?[{(!]/

/** Whether two lists of globs may mean the same file. A glob is taken for all that begins as it does: too often, never too seldom. */
export function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.some(one => others.some(other => mayMeet(one, other)))
}

function mayMeet(one: string, other: string): boolean {
  const [from, to] = [beginningOf(one), beginningOf(other)]
  if (from === one && to === other) return one === other
  return from.startsWith(to) || to.startsWith(from)
}

function beginningOf(glob: string): string {
  const end = glob.search(GLOB)
  return end === -1 ? glob : glob.slice(0, end)
}
