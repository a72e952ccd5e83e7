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

/** Bytes as text. A file in UTF-16 (by its byte order mark) is read as the same file in UTF-8. */
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

/** Two bytes a character, by its mark: only `decode` makes sense of them. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** A decoded text as bytes, in the encoding and with the byte order mark of the file it came from. */
export function encodeAs(original: Uint8Array, text: string): Uint8Array {
  const utf8 = Buffer.from(text, 'latin1')
  const [first, second] = original
  if (first === 0xef && second === 0xbb) return Buffer.concat([original.subarray(0, 3), utf8])
  const isLittle = first === 0xff && second === 0xfe
  if (!isLittle && !(first === 0xfe && second === 0xff)) return utf8
  const utf16 = Buffer.from(utf8.toString('utf8'), 'utf16le')
  return Buffer.concat([original.subarray(0, 2), isLittle ? utf16 : utf16.swap16()])
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
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return label === null ? null : new TextDecoder(label).decode(bytes)
}
