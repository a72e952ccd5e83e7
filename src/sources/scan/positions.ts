import { isAscii } from './files/decode.ts'

/** 1-based; columns count UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }

const BLOCK = 128

/** Turns offsets into lines and columns without counting from the start of the file, or of a long line, each time. */
export class Positions {
  private readonly text: string
  private readonly lineStarts: number[]
  /** Units before each block of a text of bytes that are not all ASCII; `null` where an offset is a unit. */
  private readonly units: readonly number[] | null

  /** @param isBytes the text holds one character per byte of UTF-8, and not UTF-16 units */
  constructor(text: string, isBytes: boolean) {
    this.text = text
    this.lineStarts = lineStarts(text)
    this.units = isBytes && !isAscii(text) ? unitsByBlock(text) : null
  }

  at(offset: number): Position {
    const line = this.lineIndex(offset)
    const start = this.lineStarts[line] ?? 0
    return { line: line + 1, column: this.unitsBefore(offset) - this.unitsBefore(start) + 1 }
  }

  /** The offset at a position: what `at` was given for it. */
  offsetOf({ line, column }: Position): number {
    const start = this.lineStarts[line - 1] ?? this.text.length
    if (!this.units) return start + column - 1
    const wanted = this.unitsBefore(start) + column - 1
    let low = 0
    let high = this.units.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.units[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return offsetAfter(this.text, low * BLOCK, wanted - (this.units[low] ?? 0))
  }

  /** The first `limit` characters of a line, without its break. */
  lineText(line: number, limit: number): string {
    const start = this.lineStarts[line - 1] ?? this.text.length
    const end = this.lineStarts[line] ?? this.text.length
    return this.text.slice(start, Math.min(end, start + limit)).replace(/[\r\n]{1,2}$/, '')
  }

  get lineCount(): number {
    return this.lineStarts.length
  }

  private lineIndex(offset: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  private unitsBefore(offset: number): number {
    if (!this.units) return offset
    const block = Math.floor(offset / BLOCK)
    return (this.units[block] ?? 0) + countUnits(this.text, block * BLOCK, offset)
  }
}

/** `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

function unitsByBlock(text: string): readonly number[] {
  const units = [0]
  for (let start = 0; start < text.length; start += BLOCK)
    units.push((units.at(-1) ?? 0) + countUnits(text, start, Math.min(start + BLOCK, text.length)))
  return units
}

/** The first offset from which a character begins with so many units before it. */
function offsetAfter(text: string, from: number, units: number): number {
  let left = units
  let at = from
  for (; at < text.length; at += 1) {
    const count = countUnits(text, at, at + 1)
    if (left === 0 && count > 0) break
    left -= count
  }
  return at
}

/** Every byte of UTF-8 that begins a character counts one, and one of four bytes counts two. */
function countUnits(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80 || code >= 0xc0) count += code >= 0xf0 ? 2 : 1
  }
  return count
}
