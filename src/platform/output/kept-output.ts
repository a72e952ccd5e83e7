import { StringDecoder } from 'node:string_decoder'
import { stripColours } from '../../text/strip-colours.ts'

export type OutputStream = 'stdout' | 'stderr'

export type OutputText = {
  readonly stdout: string
  readonly stderr: string
  /** Both, interleaved line by line. */
  readonly output: string
  readonly isTruncated: boolean
}

type Piece = { readonly stream: OutputStream; readonly bytes: Buffer }

/** What is kept of a command's output in memory: so much of its beginning, and as much of its end. */
const KEPT_BYTES = 8 * 1024 * 1024

/** Small pieces cost more than their bytes. */
const KEPT_PIECES = 50_000

/** Pieces of one stream are joined up to about this size. */
const JOINED_BYTES = 4096

/** Keeps the first and the last part of an output, in memory that does not grow with it. */
export class KeptOutput {
  readonly #limit: number
  readonly #head = new Pieces()
  readonly #tail = new Pieces()
  #isHeadFull = false
  #isTruncated = false

  constructor(keptBytes = KEPT_BYTES) {
    this.#limit = keptBytes
  }

  add(stream: OutputStream, bytes: Buffer): void {
    this.#isHeadFull ||= !this.#head.fits(bytes.length, this.#limit)
    const part = this.#isHeadFull ? this.#tail : this.#head
    part.add({ stream, bytes })
    if (this.#tail.dropFirst(this.#limit)) this.#isTruncated = true
  }

  /** Everything that was kept. Nothing is kept afterwards. */
  text(): OutputText {
    const parts = [...decode(this.#head.all), ...(this.#isTruncated ? [leftOut] : []), ...decode(this.#tail.all)]
    // What was read is not held while it is put together.
    this.#head.clear()
    this.#tail.clear()
    const of = (stream: OutputStream) => stripColours(joined(parts.filter(part => part.stream === stream)))
    const [stdout, stderr] = [of('stdout'), of('stderr')]
    const output = stderr === '' ? stdout : stripColours(interleaved(parts))
    return { stdout, stderr, output, isTruncated: this.#isTruncated }
  }
}

const leftOut = { stream: 'stdout', text: '\n[the middle of the output is left out here]\n' } as const

class Pieces {
  readonly all: Piece[] = []
  #bytes = 0

  fits(bytes: number, limit: number): boolean {
    return this.#bytes + bytes <= limit && this.all.length < KEPT_PIECES
  }

  add(piece: Piece): void {
    this.#bytes += piece.bytes.length
    const last = this.all.at(-1)
    if (last?.stream === piece.stream && last.bytes.length < JOINED_BYTES) {
      this.all[this.all.length - 1] = { ...piece, bytes: Buffer.concat([last.bytes, piece.bytes]) }
    } else {
      this.all.push(piece)
    }
  }

  clear(): void {
    this.all.length = 0
    this.#bytes = 0
  }

  /** Drops pieces from the front as long as more than the limit stays; whether any was dropped. */
  dropFirst(limit: number): boolean {
    const before = this.all.length
    for (let first = this.all[0]; first && this.#exceeds(first, limit); first = this.all[0]) {
      this.#bytes -= first.bytes.length
      this.all.shift()
    }
    return this.all.length < before
  }

  #exceeds(first: Piece, limit: number): boolean {
    return this.#bytes - first.bytes.length >= limit || this.all.length > KEPT_PIECES
  }
}

type Part = { readonly stream: OutputStream; readonly text: string }

/** A character may be split between two pieces of its stream. What is no UTF-8 becomes U+FFFD. */
function decode(pieces: readonly Piece[]): Part[] {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') }
  const parts = pieces.map(({ stream, bytes }) => ({ stream, text: decoders[stream].write(bytes) }))
  return [...parts, ...outputStreams.map(stream => ({ stream, text: decoders[stream].end() }))]
}

const outputStreams: readonly OutputStream[] = ['stdout', 'stderr']

function joined(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

/** In the order in which they came, but no line of one stream is broken by the other. */
function interleaved(parts: readonly Part[]): string {
  const pending: Record<OutputStream, string[]> = { stdout: [], stderr: [] }
  const lines: string[] = []
  for (const { stream, text } of parts) {
    const end = text.lastIndexOf('\n') + 1
    if (end > 0) {
      lines.push(...pending[stream], text.slice(0, end))
      pending[stream] = []
    }
    if (end < text.length) pending[stream].push(text.slice(end))
  }
  const last = outputStreams.map(stream => pending[stream].join('')).filter(text => text !== '')
  return lines.join('') + last.join('\n')
}
