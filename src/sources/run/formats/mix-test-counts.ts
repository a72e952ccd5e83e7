import type { TestCounts } from '../reading.ts'

/** What a summary says, by its words: `tests` and `passed`, `failures` and `failed`, `skipped`, `excluded`, `invalid`. */
type Said = {
  /** Of all kinds, as the summary counts them. `null`: it counts those that passed instead. */
  readonly all: number | null
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly excluded: number
  readonly invalid: number
}

/** `5 tests, 1 failure, 1 excluded`, and since 1.20 `Result: 4 passed (1 doctest, 3 tests), 1 failed, 1 excluded`. */
export function countsOf(summaries: readonly string[], lines: readonly string[]): TestCounts {
  const said = summaries.map(saidBy)
  const total = (tell: (each: Said) => number) => said.reduce((sum, each) => sum + tell(each), 0)
  const [excluded, invalid] = [total(each => each.excluded), total(each => each.invalid)]
  const failed = total(each => each.failed)
  const ran = total(each => (each.all === null ? each.passed + each.failed : each.all - each.skipped - each.invalid))
  const isAllPassed = said.every(({ all }) => all === null)
  return {
    ran: isAllPassed ? ran : withoutExcluded(ran, excluded, { failed, lines }),
    failed: failed + invalid,
    couldNotRun: invalid,
    skipped: total(each => each.skipped) + excluded
  }
}

type Seen = { readonly failed: number; readonly lines: readonly string[] }

/**
 * Until 1.18 the tests of a summary hold the excluded ones, since 1.19 they do not, and no line says which it is: what was
 * printed for each test tells, and where it does not, the lower number is the safe one.
 */
function withoutExcluded(ran: number, excluded: number, { failed, lines }: Seen): number {
  if (excluded === 0 || excluded > ran) return ran
  const dots = lines
    .filter(line => /^[.*?]+$/.test(line))
    .join('')
    .replace(/[^.]/g, '').length
  const traced = lines.filter(line => /\(\d[\d.]*ms\) \[L#\d+\]$/.test(line)).length
  return dots + failed === ran || traced === ran ? ran : ran - excluded
}

function saidBy(summary: string): Said {
  const isResult = summary.startsWith('Result: ')
  const parts = summary
    .replace(/^Result: /, '')
    .replace(/ \([^()]*\)/g, '')
    .split(', ')
    .map(part => ({ count: Number.parseInt(part, 10), name: part.replace(/^\d+ /, '') }))
  const named = (name: RegExp) => parts.filter(part => name.test(part.name)).reduce((sum, part) => sum + part.count, 0)
  const known = /^(?:passed|failed|failures?|skipped|excluded|invalid)$/
  return {
    all: isResult ? null : parts.filter(part => !known.test(part.name)).reduce((sum, part) => sum + part.count, 0),
    passed: named(/^passed$/),
    failed: named(/^(?:failed|failures?)$/),
    skipped: named(/^skipped$/),
    excluded: named(/^excluded$/),
    invalid: named(/^invalid$/)
  }
}
