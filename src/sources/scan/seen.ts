import { countsAgainst, type Finding } from '../../domain/finding.ts'
import { type Observe, type Observed, observedOne } from '../../domain/observation.ts'
import { languages } from './languages/index.ts'
import { plain } from './plain.ts'
import type { Rule } from './rule.ts'
import type { Scanned } from './scan-tree.ts'
import type { Selector } from './selector.ts'

/** What was seen of each rule and text. A rule whose language has no file here was not tried, and proves nothing. */
export function seenOf(scanned: Scanned, selectors: readonly Selector[]): Observe {
  const counting = scanned.findings.filter(countsAgainst)
  return subject => {
    if (subject === 'files') return observedOne(scanned.files.size)
    if (subject === 'findings') return observedOne(counting.length)
    const selector = selectors.find(({ text }) => text === subject)
    if (!selector) return { kind: 'undecidable', reason: `${subject} was not searched for` }
    const untried = whyUntried(selector, scanned)
    if (untried !== null) return { kind: 'undecidable', reason: untried }
    return seen(counting.filter(({ rule }) => isBy(selector, rule)))
  }
}

function seen(found: readonly Finding[]): Observed {
  const [first] = found
  if (!first) return observedOne(undefined)
  const place = `${first.location?.path}:${first.location?.startLine}`
  return observedOne(found.length === 1 ? `1 match, at ${place}` : `${found.length} matches, the first at ${place}`)
}

function isBy(selector: Selector, rule: string): boolean {
  return selector.kind === 'rules' ? selector.rules.some(({ id }) => id === rule) : selector.text === rule
}

function whyUntried(selector: Selector, { files, leftOut }: Scanned): string | null {
  const left = leftOut.size === 0 ? '' : `, ${leftOut.size} left out`
  if (files.size === 0) return `no file was scanned${left}`
  if (selector.kind !== 'rules') return null
  const able = new Set([...languages, plain].filter(({ rules }) => rules.some(rule => selector.rules.includes(rule))))
  if ([...files.values()].some(language => able.has(language ?? plain))) return null
  return `${selector.text} reads ${titlesOf(able)}, and none of the ${files.size} files is that${left}`
}

function titlesOf(able: ReadonlySet<{ readonly title: string; readonly rules: readonly Rule[] }>): string {
  return [...able].map(({ title }) => title).join(', ')
}
