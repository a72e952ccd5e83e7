import type { Misplaced } from './syntax-mistakes.ts'

/** Control characters besides tab and line ends: YAML forbids them, and a terminal obeys them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/** What a web page or an editor puts where YAML needs a space. */
const foreignSpace = /(?:^|[\s:,[{-])([\u00a0\u2007\u202f\u3000])/m

/** The first character that YAML does not take, or that only looks like what it takes. */
export function strayCharacter(text: string): Misplaced | null {
  const stray = control.exec(text)
  if (stray) {
    const fact = `a control character (${codePoint(stray[0])}) stands here`
    return { offset: stray.index, fact, fix: 'take it out' }
  }
  const space = foreignSpace.exec(text)
  if (!space) return null
  const offset = space.index + space[0].length - 1
  const fact = `a special space (${codePoint(text.charAt(offset))}) stands here`
  return { offset, fact, fix: 'type an ordinary space in its place' }
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
