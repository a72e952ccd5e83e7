import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const HEADER_BYTES = 12
/** Ten 32-bit fields before the object's name, then 20 bytes of SHA-1 and two of flags (gitformat-index). */
const STAT_BYTES = 40
const OBJECT_BYTES = 20
/** The mode, of which the third byte begins with the kind of file. */
const MODE_AT = 24
/** The name's length, or this when it is longer. */
const LENGTH_MASK = 0xfff
const EXTENDED_FLAG = 0x4000
/** Kinds of files, as a mode begins with them. */
const [REGULAR_FILE, LINK, MODULE] = [8, 10, 14]

/** What git tracks, each list in the order of the index. */
export type IndexEntries = {
  /** Regular files. */
  readonly files: readonly string[]
  readonly links: readonly string[]
  readonly modules: readonly string[]
}

/**
 * The names in `.git/index`, without starting git and whoever owns the folder. `null` for what this does not read:
 * no index, another version than 2 and 3, a split or sparse index, other object names than SHA-1.
 * @param addName makes text of a name that is not all ASCII
 */
export function readGitIndex(root: string, addName: (name: Buffer) => string): IndexEntries | null {
  const bytes = readIndexFile(root)
  if (!bytes || bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC') return null
  const version = bytes.readUInt32BE(4)
  if (version !== 2 && version !== 3) return null
  const read = readEntries(bytes, addName)
  return read === null || hasForeignExtension(bytes, read.end) ? null : read
}

/** How large `.git/index` is; 0 where there is none. */
export function gitIndexBytes(root: string): number {
  try {
    return statSync(join(root, '.git', 'index'), { throwIfNoEntry: false })?.size ?? 0
  } catch {
    return 0
  }
}

function readEntries(
  bytes: Buffer,
  addName: (name: Buffer) => string
): (IndexEntries & { readonly end: number }) | null {
  // One text of which each name is a slice: a hundred thousand calls that decode a name would take a tenth of a second.
  const text = bytes.toString('latin1')
  const byKind = Array.from({ length: 16 }, (): string[] => [])
  let offset = HEADER_BYTES
  let last = ''
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = offset + STAT_BYTES + OBJECT_BYTES
    if (flagsAt + 2 > bytes.length) return null
    const flags = ((bytes[flagsAt] ?? 0) << 8) | (bytes[flagsAt + 1] ?? 0)
    const start = flagsAt + ((flags & EXTENDED_FLAG) === 0 ? 2 : 4)
    const end = text.indexOf('\0', start + (flags & LENGTH_MASK))
    if (end < 0) return null
    const name = text.slice(start, end)
    const kind = (bytes[offset + MODE_AT + 2] ?? 0) >>> 4
    // In a conflict a name has several entries, one after another.
    if (name !== last) byKind[kind]?.push(/[^\0-\x7f]/.test(name) ? addName(bytes.subarray(start, end)) : name)
    last = name
    // Entries are padded with one to eight NULs to a multiple of eight bytes.
    offset += Math.ceil((end - offset + 1) / 8) * 8
  }
  const listed = (kind: number): readonly string[] => byKind[kind] ?? []
  return { files: listed(REGULAR_FILE), links: listed(LINK), modules: listed(MODULE), end: offset }
}

function readIndexFile(root: string): Buffer | null {
  try {
    const folder = join(root, '.git')
    if (
      !statSync(folder).isDirectory() ||
      /objectformat\s*=\s*sha256/i.test(readFileSync(join(folder, 'config'), 'latin1'))
    )
      return null
    return readFileSync(join(folder, 'index'))
  } catch {
    return null
  }
}

/** `link` is a split index, `sdir` a sparse one: both leave names out. */
function hasForeignExtension(bytes: Buffer, from: number): boolean {
  for (let at = from; at + 8 <= bytes.length - OBJECT_BYTES; at += 8 + bytes.readUInt32BE(at + 4)) {
    const signature = bytes.toString('latin1', at, at + 4)
    if (signature === 'link' || signature === 'sdir') return true
  }
  return false
}
