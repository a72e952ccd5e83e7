/** Words as short as these are parts of many others, and are looked for as words. */
const SHORT = 2

/**
 * A pattern that is found where any of the texts is. As few alternatives as possible: each makes the search slower. A \b
 * before long ones would halve the speed.
 */
export function loosePattern(texts: readonly string[]): RegExp {
  return new RegExp(alternatives(fewestOf(texts)))
}

/** The texts without those that hold another of them. */
export function fewestOf(texts: readonly string[]): readonly string[] {
  const all = [...new Set(texts)]
  return all.filter(text => !all.some(other => other !== text && other.length > SHORT && text.includes(other)))
}

/** A pattern that is found, among others, where each of the words begins. */
export function wordPattern(words: readonly string[]): RegExp {
  const all = [...new Set(words)]
  const fewest = all.filter(
    word => !all.some(other => other !== word && other.length > SHORT && word.startsWith(other))
  )
  return new RegExp(alternatives(fewest), 'g')
}

function alternatives(texts: readonly string[]): string {
  if (texts.length === 0) return '(?!)'
  return [...texts].sort().map(quoted).join('|')
}

function quoted(text: string): string {
  const plain = text.replace(/[^\w]/g, '\\$&')
  return isShortWord(text) ? `\\b${plain}\\b` : plain
}

/** Looked for as a word of its own. */
export function isShortWord(text: string): boolean {
  return text.length <= SHORT && /^\w+$/.test(text)
}
