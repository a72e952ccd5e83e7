import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One entry of git's index: the bytes of its name, and what it is. */
export type IndexEntry = { readonly name: Buffer; readonly kind: 'file' | 'link' | 'submodule' }

const HEADER_BYTES = 12
/** Ten 32-bit fields before the object's name, then 20 bytes of SHA-1 and two of flags (gitformat-index). */
const STAT_BYTES = 40
const OBJECT_BYTES = 20
const EXTENDED_FLAG = 0x4000
const STAGE_MASK = 0x3000
const KINDS: Readonly<Record<number, IndexEntry['kind']>> = { 8: 'file', 10: 'link', 14: 'submodule' }

/**
 * The entries of `.git/index`, without starting git and whoever owns the folder. `null` for what this does not read:
 * no index, another version than 2 and 3, a split or sparse index, other object names than SHA-1.
 */
export function readGitIndex(root: string): readonly IndexEntry[] | null {
  const bytes = readIndexFile(root)
  if (!bytes || bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'DIRC') return null
  const version = bytes.readUInt32BE(4)
  if (version !== 2 && version !== 3) return null
  const entries: IndexEntry[] = []
  let offset = HEADER_BYTES
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const entry = readEntry(bytes, offset)
    if (!entry) return null
    if (entry.kind !== null && !entry.isOtherStage) entries.push({ name: entry.name, kind: entry.kind })
    offset = entry.next
  }
  return hasForeignExtension(bytes, offset) ? null : entries
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

function readEntry(bytes: Buffer, offset: number) {
  const flagsAt = offset + STAT_BYTES + OBJECT_BYTES
  if (flagsAt + 2 > bytes.length) return null
  const flags = bytes.readUInt16BE(flagsAt)
  const start = flagsAt + ((flags & EXTENDED_FLAG) === 0 ? 2 : 4)
  const end = bytes.indexOf(0, start)
  if (end < 0) return null
  // Entries are padded with one to eight NULs to a multiple of eight bytes.
  const next = offset + Math.ceil((end - offset + 1) / 8) * 8
  const kind = KINDS[bytes.readUInt32BE(offset + 24) >>> 12] ?? null
  return { name: Buffer.from(bytes.subarray(start, end)), kind, next, isOtherStage: (flags & STAGE_MASK) > 0x1000 }
}

/** `link` is a split index, `sdir` a sparse one: both leave names out. */
function hasForeignExtension(bytes: Buffer, from: number): boolean {
  for (let at = from; at + 8 <= bytes.length - OBJECT_BYTES; at += 8 + bytes.readUInt32BE(at + 4)) {
    const signature = bytes.toString('latin1', at, at + 4)
    if (signature === 'link' || signature === 'sdir') return true
  }
  return false
}
