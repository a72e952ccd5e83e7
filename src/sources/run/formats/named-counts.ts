/** `2 failed, 1 passed` as counts by name, several such texts added up. */
export function namedCounts(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [, number, name = ''] of text.matchAll(/(\d+) ([a-z]+)/g)) {
    counts[name] = (counts[name] ?? 0) + Number(number)
  }
  return counts
}

/** The sum of what stands under these names. */
export function sumOf(counts: Readonly<Record<string, number>>, ...names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
}
