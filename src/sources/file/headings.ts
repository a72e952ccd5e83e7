import { markdownLines } from './markdown-lines.ts'

export type Heading = {
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** 1 is the highest. */
  readonly level: number
}

type Rule = (line: string, below: string) => { readonly text: string; readonly level: number } | null

/** No heading is longer; what a hostile line costs is bounded. */
const HEADING_LIMIT = 300

/** `## Rollback`, `Rollback` over `====`, `<h2>Rollback</h2>` */
const markdownRules: readonly Rule[] = [
  line => marked(/^ {0,3}(#{1,6})(?:[ \t](.*))?$/.exec(line)),
  line => {
    const [, level, text] = /^\s*<h([1-6])\b[^>]*>(.*)/i.exec(line) ?? []
    return level === undefined || text === undefined
      ? null
      : { text: text.replace(/<[^>]*>/g, ''), level: Number(level) }
  },
  (line, below) => underlined(line, below, /^ {0,3}(=+|-+)[ \t]*$/)
]

/** `= Rollback` of AsciiDoc, any underline of reStructuredText, `3.1 Rollback` of plain text */
const plainRules: readonly Rule[] = [
  line => marked(/^(={1,6}) (.*)$/.exec(line)),
  (line, below) =>
    below.length >= line.trimEnd().length ? underlined(line, below, /^([-=`:'"~^_*+#.<>])\1{2,}$/) : null,
  line => {
    const [, number, text] = /^(\d+(?:\.\d+)*)[.)]? +(\p{Lu}.{0,100})$/u.exec(line) ?? []
    return number === undefined || text === undefined ? null : { text, level: number.split('.').length }
  }
]

/** Headings in the order of the document; those in code and comments are none. */
export function headingsOf(path: string, lines: readonly string[]): Heading[] {
  const isMarkdown = /\.(?:md|markdown|mdx|mdown|mkd)$/i.test(path)
  const prose = isMarkdown ? markdownLines(lines).map(line => line.prose) : lines
  const rules = isMarkdown ? markdownRules : [...markdownRules, ...plainRules]
  return prose.flatMap((line, index) => {
    if (line.length > HEADING_LIMIT) return []
    const below = prose[index + 1]?.trimEnd() ?? ''
    for (const rule of rules) {
      const heading = rule(line, below)
      if (heading !== null) return [{ ...heading, line: index + 1 }]
    }
    return []
  })
}

/** Level by the number of signs in front. */
function marked(match: RegExpExecArray | null): ReturnType<Rule> {
  const [, signs, text = ''] = match ?? []
  return signs === undefined ? null : { text: text.trim(), level: signs.length }
}

/** Tables, lists and quotes are no headings, whatever stands below them. */
function underlined(line: string, below: string, underline: RegExp): ReturnType<Rule> {
  const sign = underline.exec(below)?.[1]?.[0]
  if (sign === undefined || !/[\p{L}\d]/u.test(line) || /^(?: {4}|\t|\s*[|>]|\s*[-*+] )/.test(line)) return null
  return { text: line.trim(), level: '=-~^"\''.indexOf(sign) + 1 || 6 }
}
