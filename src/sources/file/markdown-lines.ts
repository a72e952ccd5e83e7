/** A line of a Markdown document, and what of it is read. */
export type MarkdownLine = {
  readonly text: string
  /** In a fenced code block that is closed again, the fences included. */
  readonly isCode: boolean
  /** What headings are looked for in: the text without HTML comments, and nothing of code or front matter. */
  readonly prose: string
}

type State = { readonly fence: string | null; readonly isComment: boolean }

/** The lines of a Markdown document: code told from prose. */
export function markdownLines(lines: readonly string[]): MarkdownLine[] {
  const frontMatter = frontMatterLength(lines)
  let state: State = { fence: null, isComment: false }
  let opened = 0
  const read = lines.map((text, index) => {
    if (index < frontMatter) return { text, isCode: false, prose: '' }
    const { line, next } = readLine(text, state)
    if (state.fence === null) opened = index
    state = next
    return line
  })
  // A fence that is never closed may be a slip, and must not hide the rest of the document.
  if (state.fence === null) return read
  return read.map((line, index) => (index < opened ? line : { ...line, isCode: false }))
}

/** Lines between `---` on the first line and the next `---`; otherwise the second would underline a heading. */
function frontMatterLength(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1
}

function readLine(text: string, state: State): { line: MarkdownLine; next: State } {
  const code = { text, isCode: true, prose: '' }
  if (state.fence !== null) {
    return { line: code, next: closes(text, state.fence) ? { fence: null, isComment: false } : state }
  }
  const fence = state.isComment ? null : openedFence(text)
  if (fence !== null) return { line: code, next: { fence, isComment: false } }
  const { prose, isComment } = withoutComments(text, state.isComment)
  return { line: { text, isCode: false, prose }, next: { fence: null, isComment } }
}

/** The fence that a line opens; the info string of one made of backticks holds none. */
function openedFence(line: string): string | null {
  return /^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? null
}

function closes(line: string, fence: string): boolean {
  const [, run] = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line) ?? []
  return run !== undefined && run[0] === fence[0] && run.length >= fence.length
}

function withoutComments(text: string, startsInComment: boolean): { prose: string; isComment: boolean } {
  const withoutSpans = text.replace(/`[^`]*`/g, span => ' '.repeat(span.length))
  let prose = ''
  let from = 0
  let isComment = startsInComment
  for (;;) {
    const to = isComment ? text.indexOf('-->', from) : withoutSpans.indexOf('<!--', from)
    if (!isComment) prose += text.slice(from, to < 0 ? undefined : to)
    if (to < 0) return { prose, isComment }
    from = to + (isComment ? 3 : 4)
    isComment = !isComment
  }
}
