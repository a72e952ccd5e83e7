import { BlockSearch } from './engine/block-search.ts'
import { ByteFilter } from './engine/byte-filter.ts'
import type { Language } from './language.ts'
import type { Search } from './search.ts'

/** Tells of a file's bytes whether anything that is searched for may stand in it. Most files are read no further. */
export class Prefilter {
  private readonly search: Search
  private readonly blocks = BlockSearch.create()
  private readonly byLanguage = new Map<Language, ByteFilter | null>()
  private readonly isForTexts: boolean

  constructor(search: Search) {
    this.search = search
    this.isForTexts = search.literals.length > 0 || search.regexes.length > 0
  }

  mayHold(language: Language, bytes: Uint8Array): boolean {
    return this.isForTexts || (this.filterFor(language)?.test(withoutMark(bytes)) ?? true)
  }

  private filterFor(language: Language): ByteFilter | null {
    const known = this.byLanguage.get(language)
    if (known !== undefined) return known
    const made = ByteFilter.of(this.search.inLanguage(language).texts, this.blocks)
    this.byLanguage.set(language, made)
    return made
  }
}

/** The mark would stand before the first word as if it were part of it. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}
