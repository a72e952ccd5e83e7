import { countsAgainst, type Finding } from '../../domain/finding.ts'
import { type Observe, type Observed, observedOne } from '../../domain/observation.ts'
import type { Language } from './language.ts'
import { languages } from './languages/index.ts'
import { reads } from './own-rules/own-rule.ts'
import { patternRules } from './own-rules/own-search.ts'
import { plain } from './plain.ts'
import type { Scanned } from './scan-tree.ts'
import { idsOf, ownRulesOf, type Selector } from './selector.ts'

/** What was seen of each rule and text. A rule whose language has no file here was not tried, and proves nothing. */
export function seenOf(scanned: Scanned, selectors: readonly Selector[]): Observe {
  const counting = scanned.findings.filter(countsAgainst)
  return subject => {
    if (subject === 'files') return observedOne(scanned.files)
    if (subject === 'findings') return observedOne(counting.length)
    const selector = selectors.find(({ text }) => text === subject)
    if (!selector) return { kind: 'undecidable', reason: `${subject} was not searched for` }
    const ids = new Set(idsOf(selector))
    const found = counting.filter(({ rule }) => ids.has(rule))
    const untried = found.length > 0 ? null : whyUntried(selector, scanned)
    return untried === null ? seen(found) : { kind: 'undecidable', reason: untried }
  }
}

function seen(found: readonly Finding[]): Observed {
  const [first] = found
  if (!first) return observedOne(undefined)
  const place = `${first.location?.path}:${first.location?.startLine}`
  return observedOne(found.length === 1 ? `1 match, at ${place}` : `${found.length} matches, the first at ${place}`)
}

/** Why the selector proves nothing: what it reads is not there. `null` where it does. */
export function whyUntried(selector: Selector, { files, languages: written, leftOut }: Scanned): string | null {
  const left = leftOut.size === 0 ? '' : `, ${leftOut.size} left out`
  if (files === 0) return `no file was scanned${left}`
  const able = languagesOf(selector)
  if (able === null) return null
  if ([...written].some(language => able.has(language))) return null
  return `${selector.text} reads ${titlesOf(able)}, and none of the ${files} files is that${left}`
}

/** The languages that the selector looks at; `null`: all files, whatever they are written in. */
function languagesOf(selector: Selector): ReadonlySet<Language> | null {
  if (selector.kind === 'rules')
    return ableOf(language => language.rules.some(rule => selector.rules.includes(rule)), [...languages, plain])
  const own = ownRulesOf(selector)
  if (own.some(rule => rule.languages === null && rule.wanted.kind !== 'pattern')) return null
  return ableOf(
    language =>
      own.some(
        rule =>
          patternRules([rule], language, null).length > 0 || (rule.wanted.kind !== 'pattern' && reads(rule, language))
      ),
    languages
  )
}

/** A template counts by what is embedded in it; code from its first line, as Elixir, says nothing of scripts it may hold. */
function ableOf(isRead: (language: Language) => boolean, all: readonly Language[]): ReadonlySet<Language> {
  return new Set(
    all.filter(language => isRead(language) || (language.start.template && (language.embedded ?? []).some(isRead)))
  )
}

function titlesOf(able: ReadonlySet<Language>): string {
  const titles = [...new Set([...able].map(({ title }) => title))]
  return titles.length > 4 ? 'source code' : titles.join(', ')
}
