import type { Finding } from '../../../src/domain/finding.ts'
import { decode } from '../../../src/sources/scan/files/decode.ts'
import { languageOf } from '../../../src/sources/scan/language-of.ts'
import { allRules } from '../../../src/sources/scan/languages/index.ts'
import { scanFile } from '../../../src/sources/scan/scan-file.ts'
import { Search } from '../../../src/sources/scan/search.ts'
import { isRefusal, readSelector } from '../../../src/sources/scan/selector.ts'

const noRegexes = {
  compile: () => {
    throw new Error('only rules are searched for here')
  }
}

/** Scans one file with every rule there is. */
export function scanText(path: string, content: string | Uint8Array): readonly Finding[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const decoded = decode(bytes)
  return scanFile({ path, decoded, language: languageOf(path, decoded.text) }, everyRule())
}

export function everyRule(): Search {
  const selectors = allRules.map(({ id }) => {
    const read = readSelector(id)
    if (isRefusal(read)) throw new Error(read.fact)
    return read
  })
  return new Search(selectors, { regexes: noRegexes, message: null })
}

/** `6:10-6:32 elixir/io-inspect`, and the reason behind it when it is ignored. */
export function describeFinding({ location, rule, ignored }: Finding): string {
  const { startLine, startColumn, endLine, endColumn } = location ?? {}
  const place = `${startLine}:${startColumn}-${endLine}:${endColumn} ${rule}`
  return ignored === null ? place : `${place} (ignored: ${ignored})`
}
