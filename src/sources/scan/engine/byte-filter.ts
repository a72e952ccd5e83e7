import { type BlockSearch, TABLE_BYTES } from './block-search.ts'
import { isShortWord } from './loose-pattern.ts'

/** So many bytes in a row are looked at first. */
const FINGERPRINT_BYTES = 3
const BUCKETS = 16

/** A text as bytes; `isWord`: only where it stands as a word of its own, after a byte that is not listed. */
type Wanted = { readonly text: string; readonly bytes: Uint8Array; readonly isWord: boolean }

const nothing: ReadonlySet<string> = new Set()
const anyByte: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte)
const everyHalf: readonly number[] = anyByte.slice(0, 32)
const nonWordByte: readonly number[] = anyByte.filter(byte => !isWordByte(byte))

/** Tells of a file's bytes which of some texts stand in them, without making text of them. */
export class ByteFilter {
  private readonly search: BlockSearch
  private readonly tables: number
  /** By the first two bytes: what may begin with them, and a bit for each third byte that may follow (its last five bits). */
  private readonly heads = new Map<number, Wanted[]>()
  private readonly thirds = new Int32Array(65536)
  private readonly count: number
  private found: Set<string> | null = null

  private constructor(search: BlockSearch, tables: number, wanted: readonly Wanted[]) {
    this.search = search
    this.tables = tables
    this.count = wanted.length
    for (const each of wanted) {
      const [firsts = [], seconds = [], thirds = []] = classesOf(each)
      let mask = 0
      for (const third of thirds) mask |= 1 << (third & 31)
      for (const first of firsts) for (const second of seconds) this.addHead((first << 8) | second, mask, each)
    }
  }

  /** @param texts ASCII; words of one or two letters are found as words only */
  static of(texts: readonly string[], search: BlockSearch | null): ByteFilter | null {
    const wanted = texts.map(text => ({ text, bytes: Buffer.from(text, 'latin1'), isWord: isShortWord(text) }))
    const tables = search?.keep(tablesOf(wanted)) ?? null
    return search && tables !== null ? new ByteFilter(search, tables, wanted) : null
  }

  find(content: Uint8Array): ReadonlySet<string> {
    this.found = null
    this.search.find(this.tables, content, this.hasAll)
    return this.found ?? nothing
  }

  /** Looks at a place that may begin a text, and says whether all have been found. */
  private readonly hasAll = (bytes: Uint8Array, at: number): boolean => {
    const head = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    const mayFollow = ((this.thirds[head] ?? 0) >>> ((bytes[at + 2] ?? 0) & 31)) & 1
    return mayFollow === 1 && this.addStanding(head, bytes, at)
  }

  private addStanding(head: number, bytes: Uint8Array, at: number): boolean {
    for (const wanted of this.heads.get(head) ?? [])
      if (standsAt(bytes, at, wanted)) {
        this.found ??= new Set()
        this.found.add(wanted.text)
      }
    return this.found?.size === this.count
  }

  private addHead(head: number, mask: number, wanted: Wanted): void {
    this.thirds[head] = (this.thirds[head] ?? 0) | mask
    const known = this.heads.get(head)
    if (known) known.push(wanted)
    else this.heads.set(head, [wanted])
  }
}

function standsAt(content: Uint8Array, at: number, { bytes, isWord }: Wanted): boolean {
  const start = isWord ? at + 1 : at
  for (let index = 0; index < bytes.length; index += 1) if (content[start + index] !== bytes[index]) return false
  return !isWord || !isWordByte(content[start + bytes.length] ?? 0)
}

/** For each of three bytes in a row, the values it may have. */
function classesOf({ bytes, isWord }: Wanted): readonly (readonly number[])[] {
  const own = [...bytes].map(byte => [byte])
  const around = isWord ? [nonWordByte, ...own, nonWordByte] : [...own, anyByte, anyByte]
  return around.slice(0, FINGERPRINT_BYTES)
}

/** What begins alike shares a bucket. */
function tablesOf(wanted: readonly Wanted[]): Uint8Array {
  const tables = new Uint8Array(TABLE_BYTES)
  const keyOf = ({ text, isWord }: Wanted) => text.slice(0, FINGERPRINT_BYTES) + isWord
  const keys = [...new Set(wanted.map(keyOf))].sort()
  for (const each of wanted) {
    const bucket = Math.floor((keys.indexOf(keyOf(each)) * BUCKETS) / Math.max(keys.length, BUCKETS))
    const offset = bucket < 8 ? 0 : 32
    for (const [index, values] of classesOf(each).entries())
      mark(tables.subarray(index * 64 + offset, index * 64 + offset + 32), values, 1 << (bucket % 8))
  }
  return tables
}

/** Sets the bit for each half of the bytes: sixteen lower ones, then sixteen higher. */
function mark(tables: Uint8Array, values: readonly number[], bit: number): void {
  for (const half of halvesOf(values)) tables[half] = (tables[half] ?? 0) | bit
}

function halvesOf(bytes: readonly number[]): Iterable<number> {
  return bytes === anyByte ? everyHalf : new Set(bytes.flatMap(byte => [byte & 15, 16 + (byte >> 4)]))
}

function isWordByte(byte: number): boolean {
  return byte >= 128 || byte === 95 || (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122)
}
