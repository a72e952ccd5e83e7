import { type Heading, headingsOf } from './headings.ts'

export type Section = { readonly line: number; readonly text: string }

/**
 * The first section with such a heading, and all whose headings have the same words as that one: a second `## Rollback` is as
 * much the section as the first. Each goes down to the next heading that is not below it.
 */
export function sectionsOf(path: string, lines: readonly string[], name: string): readonly Section[] {
  const headings = headingsOf(path, lines)
  const first = headings.find(heading => isNamed(heading.text, name))
  if (first === undefined) return []
  const words = wordsOf(first.text).join(' ')
  return headings.flatMap((heading, index) => {
    if (heading.line < first.line || wordsOf(heading.text).join(' ') !== words) return []
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level)
    return [{ line: heading.line, text: lines.slice(heading.line, endOf(next)).join('\n').trim() }]
  })
}

function endOf(next: Heading | undefined): number | undefined {
  return next === undefined ? undefined : next.line - 1
}

/**
 * Whether the heading has these words, side by side. Only letters and digits count, so numbering, emoji and mojibake around
 * them do not matter. A version has to stand there whole: `1.2.0` is not `1.2.0-rc.1`.
 */
function isNamed(heading: string, name: string): boolean {
  if (/^v?\d+(?:\.\d+)+/i.test(name)) return hasVersion(heading, name.replace(/^v/i, ''))
  const wanted = wordsOf(name).join('')
  const words = wordsOf(heading)
  return wanted !== '' && words.some((_, start) => startsWithWords(words.slice(start), wanted))
}

/** Whether the first words make up the wanted letters: `roll-back plan` begins with `rollback`. */
function startsWithWords(words: readonly string[], wanted: string): boolean {
  const count = words.findIndex((_, last) => words.slice(0, last + 1).join('').length >= wanted.length)
  return words.slice(0, count + 1).join('') === wanted
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function hasVersion(heading: string, version: string): boolean {
  const tokens = heading.toLowerCase().match(/[\w.+-]+/g) ?? []
  return tokens.some(token => token.replace(/^v|[.]$/g, '') === version.toLowerCase())
}
