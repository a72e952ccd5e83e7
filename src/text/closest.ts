/** Words longer than this are no typo of a key. */
const LENGTH_LIMIT = 64

/** The candidate that the word is most likely a slip of, `null` when none is near. */
export function closest(word: string, candidates: readonly string[]): string | null {
  if (word === '' || word.length > LENGTH_LIMIT) return null
  const lower = word.toLowerCase()
  const near = candidates
    .map(candidate => ({ candidate, slips: slipsBetween(lower, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, slips }) =>
        slips <= allowedSlips(Math.max(word.length, candidate.length)) || isCutShort(lower, candidate)
    )
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.candidate ?? null
}

/** `warn` for `warning` */
function isCutShort(word: string, candidate: string): boolean {
  return word.length >= 3 && candidate.toLowerCase().startsWith(word)
}

/** A third of the letters may be wrong, at most three. */
function allowedSlips(length: number): number {
  return Math.min(3, Math.max(1, Math.floor(length / 3)))
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + Number(!isSame),
        isSwap ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY
      )
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
