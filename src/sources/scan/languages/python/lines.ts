/** The lines of a file and how they are indented. What blocks they make is found out for all of them in one pass. */
export class Lines {
  private readonly textLength: number
  private readonly starts: readonly number[]
  private readonly indents: readonly number[]
  private readonly classes: ReadonlySet<number>
  private readonly headers: readonly number[]
  private readonly dedents: readonly number[]
  private readonly bodyEnds: readonly number[]

  constructor(text: string) {
    this.textLength = text.length
    const lines = Array.from(text.matchAll(LINE), ({ index, groups }) => readLine(index, groups))
    this.starts = lines.map(({ start }) => start)
    this.indents = lines.map(({ indent }) => indent)
    this.classes = new Set(lines.flatMap(({ header }, line) => (header === 'class' ? [line] : [])))
    this.headers = headersOf(lines)
    this.dedents = nextLines(lines, (outer, inner) => outer < inner)
    this.bodyEnds = nextLines(lines, (outer, inner) => outer <= inner)
  }

  /** The line that holds the character. */
  at(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  start(line: number): number {
    return this.starts[line] ?? this.textLength
  }

  indent(line: number): number {
    return this.indents[line] ?? 0
  }

  isClass(line: number): boolean {
    return this.classes.has(line)
  }

  /** The nearest line above that begins a function or class and is indented less; -1 where there is none. */
  header(line: number): number {
    return this.headers[line] ?? -1
  }

  /** The next line that is indented less. */
  dedent(line: number): number {
    return this.dedents[line] ?? this.starts.length
  }

  /** The next line that is not indented more. */
  bodyEnd(line: number): number {
    return this.bodyEnds[line] ?? this.starts.length
  }
}

/** `holds`: what does not end a block, however it is indented: a blank line, a comment, a closing bracket. */
type Line = { readonly start: number; readonly indent: number; readonly holds: boolean; readonly header: string }

/** Empty lines are left out. */
const LINE = /^(?!\n)(?<space>[ \t]*)(?:async[ \t]+)?(?<header>def\b|class\b)?(?<first>[^\r\n]?)[^\r\n]*/gm

function readLine(start: number, groups: Readonly<Record<string, string | undefined>> | undefined): Line {
  const { space = '', header = '', first = '' } = groups ?? {}
  return { start, indent: space.length, header, holds: header === '' && /^[\s#)\]}]?$/.test(first) }
}

/** By line: the header around it. Headers that are indented as deep or deeper than a later one are behind it for good. */
function headersOf(lines: readonly Line[]): readonly number[] {
  const open: number[] = []
  const indent = (line: number | undefined) => lines[line ?? -1]?.indent ?? -1
  return lines.map((line, index) => {
    if (line.header === '') return open[countBelow(open, line.indent, indent) - 1] ?? -1
    while (indent(open.at(-1)) >= line.indent) open.pop()
    const around = open.at(-1) ?? -1
    open.push(index)
    return around
  })
}

/** How many of the headers, whose indents grow, are indented less than `limit`. */
function countBelow(open: readonly number[], limit: number, indent: (line: number | undefined) => number): number {
  let low = 0
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (indent(open[middle]) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** By line: the next one for which `ends(its indent, this indent)`. */
function nextLines(lines: readonly Line[], ends: (outer: number, inner: number) => boolean): readonly number[] {
  const next = new Array<number>(lines.length).fill(lines.length)
  const waiting: number[] = []
  for (const [index, { indent, holds }] of lines.entries()) {
    if (holds) continue
    while (waiting.length > 0 && ends(indent, lines[waiting.at(-1) ?? 0]?.indent ?? 0)) next[waiting.pop() ?? 0] = index
    waiting.push(index)
  }
  return next
}
