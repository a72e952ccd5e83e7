const REPLACEMENT = '\ufffd'

/** How many bytes the character has that begins with this one (RFC 3629). */
function lengthOf(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

/**
 * A name, or several, as text. A byte that is no UTF-8 becomes U+FFFD and its two hexadecimal digits, and so does each of a
 * U+FFFD that is really there: no two names have the same text, so none hides another.
 */
export function textOfName(name: Buffer): string {
  const text = name.toString('utf8')
  if (!text.includes(REPLACEMENT)) return text
  let told = ''
  for (let at = 0; at < name.length; ) {
    const bytes = name.subarray(at, at + lengthOf(name[at] ?? 0))
    const character = bytes.toString('utf8')
    const isWhole = !character.includes(REPLACEMENT)
    told += isWhole ? character : `${REPLACEMENT}${name.toString('hex', at, at + 1).toUpperCase()}`
    at += isWhole ? bytes.length : 1
  }
  return told
}
