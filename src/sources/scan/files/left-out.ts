import type { Language } from '../language.ts'
import { type Decoded, isBinary } from './decode.ts'

/** Why a file is not scanned. */
export type Reason = 'vendored' | 'generated' | 'binary' | 'minified' | typeof TOO_LARGE

/** Source that people write is smaller; what is larger is data. */
export const MAX_BYTES = 8 * 1024 * 1024
export const TOO_LARGE = 'larger than 8 MiB'

/** Longer lines on average than anybody writes. */
const MINIFIED_LINE_BYTES = 1000
const MINIFIED_FILE_BYTES = 20_000

const VENDORED =
  /(?:^|\/)(?:node_modules|bower_components|site-packages|\.venv|vendor|__pypackages__)\/|^(?:deps|_build|venv)\//
const GENERATED = /(?:[._-]min\.(?:js|mjs|cjs|css)|_pb2(?:_grpc)?\.pyi?|\.pb\.ex)$/

/** Told by the path alone. */
export function leftOutByPath(path: string): Reason | null {
  if (VENDORED.test(path)) return 'vendored'
  return GENERATED.test(path) ? 'generated' : null
}

/** Told by what is in the file. */
export function leftOutByContent({ text, isBinary }: Decoded, language: Language | null): Reason | null {
  if (isBinary && language === null) return 'binary'
  if (text.length > MAX_BYTES) return TOO_LARGE
  if (!mayBeMinified(language)) return null
  return isMinified(text.length, (lineBreak, from) => text.indexOf(lineBreak, from)) ? 'minified' : null
}

/** The same, told before text is made of the bytes. */
export function leftOutByBytes(bytes: Buffer, language: Language | null): Reason | null {
  if (language === null && isBinary(bytes)) return 'binary'
  if (!mayBeMinified(language)) return null
  return isMinified(bytes.length, (lineBreak, from) => bytes.indexOf(lineBreak, from)) ? 'minified' : null
}

/** In a language that nobody minifies, a long line would only hide what is in it; so would a NUL byte in any. */
function mayBeMinified(language: Language | null): boolean {
  return language === null || language.isMinifiable === true
}

/** Stops as soon as there are lines enough, which is early where people wrote them. CR-only files have lines too. */
function isMinified(length: number, indexOf: (lineBreak: string, from: number) => number): boolean {
  if (length <= MINIFIED_FILE_BYTES) return false
  const lineBreak = indexOf('\n', 0) < 0 ? '\r' : '\n'
  const enough = length / MINIFIED_LINE_BYTES
  let count = 1
  for (let at = indexOf(lineBreak, 0); at >= 0 && count < enough; at = indexOf(lineBreak, at + 1)) count += 1
  return count < enough
}
