import { type Files, UnreadableFile } from '../../domain/ports.ts'

/** What is in a file, as far as it can be told. */
export type Content =
  | { readonly kind: 'text'; readonly sizeBytes: number; readonly text: string }
  | { readonly kind: 'not-text'; readonly sizeBytes: number; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: string }

/** `content` is `null` where nothing asks for it. */
export type FileWithContent = { readonly path: string; readonly content: Content | null }

export async function readContent(files: Files, path: string): Promise<FileWithContent> {
  try {
    return { path, content: toContent(await files.read(path)) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { path, content: { kind: 'unreadable', why: error.message } }
    throw error
  }
}

/** UTF-8, or UTF-16 that says so with a byte order mark. */
function toContent(bytes: Uint8Array): Content {
  const sizeBytes = bytes.length
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text === null) return { kind: 'not-text', sizeBytes, why: `it is not ${encoding.toUpperCase()}` }
  // UTF-16 without a mark is valid UTF-8, full of NUL, and no word would be found in it.
  if (text.includes('\u0000')) return { kind: 'not-text', sizeBytes, why: 'it holds NUL characters, so it is no text' }
  return { kind: 'text', sizeBytes, text }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // The only reason for it to throw is that the bytes are not in this encoding.
    return null
  }
}
