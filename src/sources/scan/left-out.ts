import type { Decoded } from './decode.ts'

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
export function leftOutByContent({ text, isBinary }: Decoded): Reason | null {
  if (isBinary) return 'binary'
  if (text.length > MAX_BYTES) return TOO_LARGE
  return text.length > MINIFIED_FILE_BYTES && !hasLines(text, text.length / MINIFIED_LINE_BYTES) ? 'minified' : null
}

/** Stops as soon as there are enough, which is early where people wrote the lines. CR-only files have lines too. */
function hasLines(text: string, atLeast: number): boolean {
  const lineBreak = text.includes('\n') ? '\n' : '\r'
  let count = 1
  for (let at = text.indexOf(lineBreak); at >= 0 && count < atLeast; at = text.indexOf(lineBreak, at + 1)) count += 1
  return count >= atLeast
}
