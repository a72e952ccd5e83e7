import type { Hunk, Hunks } from './changed-lines.ts'

const FILE_HEADER = /^diff --git /
// git writes a tab behind a name that holds a space.
const NEW_PATH = /^\+\+\+ (?:b\/(.*?)|"b\/(.*)")\t?$/
const OLD_PATH = /^--- (?:a\/(.*?)|"a\/(.*)")\t?$/
const RENAMED = /^rename (?:from|to) (?:"(.*)"|(.*))$/
const HUNK = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/

/** Reads a `git diff --unified=0`. */
export function readHunks(diff: Iterable<string>): Hunks {
  const all = new Map<string, Hunk[]>()
  let hunks: Hunk[] = []
  let isInHeader = false
  for (const line of diff) {
    if (FILE_HEADER.test(line)) isInHeader = true
    const path = isInHeader ? pathOf(line) : null
    if (path !== null) {
      hunks = all.get(path) ?? []
      all.set(path, hunks)
    }
    const hunk = HUNK.exec(line)
    if (!hunk) continue
    isInHeader = false
    hunks.push({ start: Number(hunk[1]), length: Number(hunk[2] ?? 1) })
  }
  return all
}

function pathOf(headerLine: string): string | null {
  const match = NEW_PATH.exec(headerLine) ?? OLD_PATH.exec(headerLine) ?? RENAMED.exec(headerLine)
  if (!match) return null
  const plain = headerLine.startsWith('rename') ? match[2] : match[1]
  return plain ?? unquote(match[1] ?? match[2] ?? '')
}

/** git quotes hostile names as C strings, with bytes in octal. */
function unquote(quoted: string): string {
  const bytes: number[] = []
  const pattern = /\\([0-7]{3}|.)|([^\\]+)/gs
  for (const [, escaped, plain] of quoted.matchAll(pattern)) {
    if (plain !== undefined) bytes.push(...new TextEncoder().encode(plain))
    else if (escaped !== undefined) bytes.push(byteOf(escaped))
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

const controls: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }

function byteOf(escaped: string): number {
  if (/^[0-7]{3}$/.test(escaped)) return Number.parseInt(escaped, 8)
  return controls[escaped] ?? escaped.charCodeAt(0)
}
