import { isUtf8 } from 'node:buffer'

/** A file as the scanner reads it: one character per byte, so that offsets are bytes. */
export type Decoded = {
  readonly text: string
  readonly isBinary: boolean
  /** `false`: some bytes are no UTF-8, and text in them can be compared only byte by byte. */
  readonly isUtf8: boolean
}

/** git takes a file with a NUL in its first 8000 bytes for binary (xdiff-interface.c). */
const BINARY_PROBE_BYTES = 8000

/** Bytes as text. A file in UTF-16 is read as the same file in UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { text: Buffer.from(utf16, 'utf8').toString('latin1'), isBinary: false, isUtf8: true }
  const whole = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = withoutMark(whole)
  return { text: body.toString('latin1'), isBinary: isBinary(body), isUtf8: isUtf8(body) }
}

/** UTF-8 without its byte order mark, which would stand before the first word as if it were part of it. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Whether the bytes are no text at all. */
export function isBinary(bytes: Buffer): boolean {
  const nul = bytes.indexOf(0)
  return nul >= 0 && nul < BINARY_PROBE_BYTES
}

/** Two bytes a character: only `decode` makes sense of them. */
export function isUtf16(bytes: Uint8Array): boolean {
  return utf16Label(bytes) !== null
}

/** A decoded text as bytes, in the encoding and with the byte order mark of the file it came from. */
export function encodeAs(original: Uint8Array, text: string): Uint8Array {
  const utf8 = Buffer.from(text, 'latin1')
  const [first, second] = original
  if (first === 0xef && second === 0xbb) return Buffer.concat([original.subarray(0, 3), utf8])
  const label = utf16Label(original)
  if (label === null) return utf8
  const utf16 = Buffer.from(utf8.toString('utf8'), 'utf16le')
  const body = label === 'utf-16le' ? utf16 : utf16.swap16()
  return hasMark(original) ? Buffer.concat([original.subarray(0, 2), body]) : body
}

/** The text as a person reads it. */
export function toUnicode(latin1: string): string {
  return isAscii(latin1) ? latin1 : Buffer.from(latin1, 'latin1').toString('utf8')
}

/** What a person wrote, as it stands in a decoded file. */
export function toBytes(unicode: string): string {
  return isAscii(unicode) ? unicode : Buffer.from(unicode, 'utf8').toString('latin1')
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text)
}

function utf16Of(bytes: Uint8Array): string | null {
  const label = utf16Label(bytes)
  return label === null ? null : new TextDecoder(label).decode(bytes)
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  // By index: taking them apart like a list costs as much as the rest of a look at a file.
  const first = bytes[0]
  const second = bytes[1]
  if (hasMark(bytes)) return first === 0xff ? 'utf-16le' : 'utf-16be'
  if (second === 0) return isZeroEach(bytes, 1) ? 'utf-16le' : null
  return first === 0 && isZeroEach(bytes, 0) ? 'utf-16be' : null
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** So many characters tell whether two bytes make one, where no mark says so. */
const UTF16_PROBE_CHARACTERS = 256
/** So many of them are of a Latin script in any source, even among comments in another. */
const LATIN_SHARE = 0.7

/** Whether one byte of most characters is zero, and the other never. */
function isZeroEach(bytes: Uint8Array, place: 0 | 1): boolean {
  const characters = Math.min(UTF16_PROBE_CHARACTERS, bytes.length >> 1)
  let zeros = 0
  for (let at = 0; at < characters * 2; at += 2) {
    if (bytes[at + 1 - place] === 0) return false
    if (bytes[at + place] === 0) zeros += 1
  }
  return characters > 1 && zeros >= characters * LATIN_SHARE
}
