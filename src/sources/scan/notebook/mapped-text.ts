import { toBytes } from '../files/decode.ts'

/** A piece of the text that stands in the file as it is, or an escape that stands for a character. */
type Run = { readonly start: number; readonly raw: number; readonly rawLength: number; readonly isPlain: boolean }

/** Text that is put together from JSON strings, one character per byte, and where in the file each character stands. */
export class MappedText {
  private readonly file: string
  private readonly pieces: string[] = []
  private readonly runs: Run[] = []
  private length = 0

  constructor(file: string) {
    this.file = file
  }

  get text(): string {
    return this.pieces.join('')
  }

  /** Adds what the JSON string between these offsets says. */
  addString(start: number, end: number): void {
    let at = start
    while (at < end) {
      const found = this.file.indexOf('\\', at)
      const stop = found < 0 || found > end ? end : found
      this.add(this.file.slice(at, stop), { raw: at, rawLength: stop - at, isPlain: true })
      if (stop < end) at = this.addEscape(stop)
      else at = end
    }
  }

  /** Adds text that does not stand in the file: it counts as what stands at its end so far. */
  addOwn(text: string): void {
    const last = this.runs.at(-1)
    this.add(text, { raw: last ? last.raw + last.rawLength : 0, rawLength: 0, isPlain: false })
  }

  /** Where the character at `offset` begins in the file. */
  startOf(offset: number): number {
    const run = this.runAt(offset)
    return run.isPlain ? run.raw + offset - run.start : run.raw
  }

  /** Where the text before `offset` ends in the file. */
  endOf(offset: number): number {
    const run = this.runAt(offset - 1)
    return run.isPlain ? run.raw + offset - run.start : run.raw + run.rawLength
  }

  private addEscape(at: number): number {
    const [whole = '\\', text] = readEscape(this.file, at)
    this.add(text, { raw: at, rawLength: whole.length, isPlain: false })
    return at + whole.length
  }

  private add(text: string, run: Omit<Run, 'start'>): void {
    if (text === '') return
    this.runs.push({ start: this.length, ...run })
    this.pieces.push(text)
    this.length += text.length
  }

  private runAt(offset: number): Run {
    let low = 0
    let high = this.runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.runs[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.runs[low] ?? { start: 0, raw: 0, rawLength: 0, isPlain: false }
  }
}

const ESCAPE = /\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/sy
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The escape as written, and what it stands for. */
function readEscape(file: string, at: number): readonly [whole: string, text: string] {
  ESCAPE.lastIndex = at
  const [whole = '\\', high, low, unit, plain = ''] = ESCAPE.exec(file) ?? []
  if (high && low) return [whole, toBytes(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)))]
  if (unit) return [whole, toBytes(String.fromCharCode(Number.parseInt(unit, 16)))]
  return [whole, controls[plain] ?? plain]
}
