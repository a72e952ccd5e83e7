/** Deeper than anybody indents. */
const MAX_INDENT = 200

/**
 * Where the blocks around these offsets end: at the next line with an `end` that is indented less, which is what `mix
 * format` makes of it. The offsets must be in order; the answers are in the same.
 */
export function blockEnds(text: string, offsets: readonly number[]): readonly number[] {
  const lines = endLines(text)
  // Ends to the right of the offset; one hides those behind it that are indented as deep or deeper.
  const open: EndLine[] = []
  let next = lines.length - 1
  return indentsOf(text, offsets)
    .reverse()
    .map(({ offset, indent }) => {
      for (let line = lines[next]; line && line.offset >= offset; line = lines[next]) {
        while ((open.at(-1)?.indent ?? -1) >= line.indent) open.pop()
        open.push(line)
        next -= 1
      }
      return nearestWithin(open, Math.min(indent, MAX_INDENT + 1))?.offset ?? text.length
    })
    .reverse()
}

type EndLine = { readonly offset: number; readonly indent: number }

/** Line breaks before lines that begin with `end`. */
function endLines(text: string): readonly EndLine[] {
  return Array.from(text.matchAll(/[\r\n]( *)end\b/g), ({ index, 1: spaces = '' }) => ({
    offset: index,
    indent: spaces.length
  }))
}

/** The last of the lines, whose indents grow, that is indented less than `limit`. */
function nearestWithin(open: readonly EndLine[], limit: number): EndLine | undefined {
  let low = 0
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((open[middle]?.indent ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return open[low - 1]
}

function indentsOf(text: string, offsets: readonly number[]): { readonly offset: number; readonly indent: number }[] {
  const lineBreak = text.includes('\n') ? '\n' : '\r'
  let lineStart = 0
  let lineEnd = text.indexOf(lineBreak)
  return offsets.map(offset => {
    for (; lineEnd >= 0 && lineEnd < offset; lineEnd = text.indexOf(lineBreak, lineStart)) lineStart = lineEnd + 1
    return { offset, indent: offset - lineStart }
  })
}
