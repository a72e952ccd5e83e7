/** 1 MiB: far above any readiness config written by people, far below what would keep the parser busy. */
export const SIZE_LIMIT = 1024 * 1024

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'refused'
      /** Of the first byte that cannot be read, where there is one. */
      readonly line: number | null
      readonly column: number | null
      readonly fact: string
      readonly fix: string
    }

/** A config's bytes as text. A UTF-8 byte order mark is dropped; every other encoding is refused. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > SIZE_LIMIT) {
    return refused(
      `the file is ${(bytes.length / SIZE_LIMIT).toFixed(1)} MiB, the limit is 1 MiB`,
      'keep checks in the config and data elsewhere'
    )
  }
  if (looksLikeUtf16(bytes)) return refused('the file is UTF-16', 'save it as UTF-8')
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ...refused('a byte here is not UTF-8', 'save the file as UTF-8'), ...firstBadPlace(bytes) }
  }
}

function refused(fact: string, fix: string): Extract<Decoded, { kind: 'refused' }> {
  return { kind: 'refused', line: null, column: null, fact, fix }
}

/** By its byte order mark, or because one of its first two bytes is NUL, as in all text that begins with ASCII. */
function looksLikeUtf16([first, second]: Uint8Array): boolean {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return hasMark || first === 0 || second === 0
}

/** The decoder that does not throw puts U+FFFD where a byte is wrong; one that the user wrote decodes from three good bytes. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes)
  const good = new TextEncoder().encode(text)
  const offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let at = 0
  while (bytes[at + offset] === good[at]) at++
  const before = new TextDecoder('utf-8').decode(good.subarray(0, at))
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
