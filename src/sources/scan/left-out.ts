import type { Decoded } from './decode.ts'

/** Why a file is not scanned. */
export type Reason = 'vendored' | 'generated' | 'binary' | 'minified' | 'larger than 8 MiB'

/** Source that people write is smaller; what is larger is data. */
export const MAX_BYTES = 8 * 1024 * 1024

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
  if (text.length > MAX_BYTES) return 'larger than 8 MiB'
  return text.length > MINIFIED_FILE_BYTES && text.length / countLines(text) > MINIFIED_LINE_BYTES ? 'minified' : null
}

function countLines(text: string): number {
  let count = 1
  for (let at = text.search(/[\r\n]/); at >= 0; at = nextBreak(text, at + 1)) count += 1
  return count
}

/** CR-only files have lines too. */
function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at
  }
  return -1
}
