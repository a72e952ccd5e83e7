import { BlockSearch } from './engine/block-search.ts'
import { ByteFilter } from './engine/byte-filter.ts'
import type { Present } from './engine/word-rules.ts'
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

  /** What a closer look has to know of the file, its byte order mark left out; `null` when it needs none. */
  look(language: Language, bytes: Uint8Array): Present | null {
    const filter = this.isForTexts ? null : this.filterFor(language)
    if (filter === null) return 'unknown'
    const present = filter.find(bytes)
    return present.size > 0 ? present : null
  }

  private filterFor(language: Language): ByteFilter | null {
    const known = this.byLanguage.get(language)
    if (known !== undefined) return known
    const made = ByteFilter.of(this.search.inLanguage(language).texts, this.blocks)
    this.byLanguage.set(language, made)
    return made
  }
}
