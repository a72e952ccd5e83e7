import { htmlElements } from './html-elements.ts'
import { markdownLines } from './markdown-lines.ts'

/** What people leave where something has yet to be written. Case matters: a "todo list" is finished prose. */
const marks = [
  /\b(?:TODO|TBD|TBC|FIXME|XXX)\b/g,
  /(?<![A-Za-z0-9_])_{4,}(?![A-Za-z0-9_])/g,
  /\[(?:insert|your|fill in)\b[^\]]{0,80}\](?!\()/gi,
  /\blorem ipsum\b/gi
]

const angled = /(?<![\w<])<([A-Za-z][\w-]{0,40})(?: [\w-]{1,40}){0,6}>/g

/** The lines with a placeholder, 1-based, once for each. Code is left alone, comments are not. */
export function placeholderLines(path: string, lines: readonly string[]): number[] {
  const isElement = elementsOf(lines.join('\n'))
  return proseOf(path, lines).flatMap((line, index) => {
    // A line of underscores alone divides, and asks for nothing.
    if (/^\s*_+\s*$/.test(line)) return []
    const marked = marks.reduce((count, mark) => count + (line.match(mark)?.length ?? 0), 0)
    const named = [...line.matchAll(angled)].filter(([, word = '']) => !isElement(word)).length
    return Array.from({ length: marked + named }, () => index + 1)
  })
}

function proseOf(path: string, lines: readonly string[]): readonly string[] {
  if (!/\.(?:md|markdown|mdx|mdown|mkd)$/i.test(path)) return lines
  return markdownLines(lines).map(({ text, isCode }) =>
    isCode ? '' : text.replace(/(?<!`)(`+)(?!`).{0,200}?(?<!`)\1(?!`)/g, '')
  )
}

/** `<your name>` waits for a name; `<br>` and `<Tabs>` with a `</Tabs>` are markup. */
function elementsOf(text: string): (name: string) => boolean {
  const closed = new Set([...text.matchAll(/<\/([A-Za-z][\w-]*)\s*>/g)].map(([, name]) => name))
  return name => htmlElements.has(name.toLowerCase()) || closed.has(name)
}
