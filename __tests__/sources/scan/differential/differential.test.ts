import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { openComparison } from './compare.ts'
import { isFetched, isFull, sourcesOf } from './corpus.ts'
import { grammars } from './grammars.ts'

const FIGURES = 'docs/data/lexer-comparison.json'

type Figures = {
  readonly sites: number
  readonly files: number
  readonly unparsed: number
  readonly differences: number
  /** How many differences each cause explains. */
  readonly explained: Readonly<Record<string, number>>
}

/** For the page about accuracy: what the last full run compared. */
function record(language: string, figures: Figures): void {
  const known: Record<string, unknown> = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {}
  const sorted = Object.entries({ ...known, [language]: figures }).sort(([a], [b]) => (a < b ? -1 : 1))
  mkdirSync('docs/data', { recursive: true })
  writeFileSync(FIGURES, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** A run over everything takes minutes. */
const LIMIT_MS = 600_000

test.each(grammars)(
  'the lexer and the grammar of $language agree on what is code',
  async grammar => {
    const compare = await openComparison(grammar)
    const enough = isFetched ? grammar.minFetchedSites : grammar.minSites
    const total = { sites: 0, files: 0, unparsed: 0 }
    const differences: string[] = []
    const explained: Record<string, number> = {}
    for (const source of sourcesOf(grammar)) {
      if (!isFull && total.sites >= enough) break
      const compared = compare(source)
      total.sites += compared?.sites ?? 0
      total[compared ? 'files' : 'unparsed'] += 1
      differences.push(...(compared?.differences ?? []))
      for (const cause of compared?.explained ?? []) explained[cause] = (explained[cause] ?? 0) + 1
    }
    const { sites, files, unparsed } = total
    console.log(`${grammar.language}: ${sites} sites in ${files} files; ${unparsed} files the grammar cannot parse`)
    if (isFull) record(grammar.language, { ...total, differences: differences.length, explained })
    expect(differences.slice(0, 20)).toEqual([])
    expect(sites).toBeGreaterThanOrEqual(enough)
  },
  LIMIT_MS
)
