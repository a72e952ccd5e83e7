import type { Finding } from '../../domain/finding.ts'
import type { CheckResult } from '../../domain/report.ts'
import { placeOf } from '../headline.ts'
import { countingFindings, shownSeverity, stepsOf } from '../order.ts'
import { text } from './escape.ts'
import { renderExcerpt } from './excerpt.ts'

/** Gives the text of a file of the repository, `null` where it cannot. */
export type SourceOf = (path: string) => string | null

/**
 * So many of a check are in sight, with excerpts. The others are folded away, which a browser then does not lay out: ten thousand
 * in sight take it seconds.
 */
const IN_SIGHT = 100

/** The findings that count, then those ignored in the code. */
export function renderFindings(result: CheckResult, sourceOf: SourceOf): string {
  const counting = countingFindings(result)
  const ignored = result.findings.filter(finding => finding.ignored !== null)
  const said = new Set(stepsOf(result))
  const items = counting.map((finding, index) => {
    const help = finding.help === null || said.has(finding.help) ? null : finding.help
    if (help !== null) said.add(help)
    const excerpt = index < IN_SIGHT ? excerptOf(finding, sourceOf) : ''
    return item(finding, { severity: shownSeverity(finding, result), details: `${paragraph('help', help)}${excerpt}` })
  })
  const quiet = ignored.map(finding =>
    item(finding, { severity: 'ignored', details: paragraph('help', finding.ignored) })
  )
  return [
    list('findings', items.slice(0, IN_SIGHT)),
    folded('more', items.slice(IN_SIGHT), 'more'),
    folded('ignored', quiet, 'ignored in the code')
  ].join('')
}

function item(finding: Finding, { severity, details }: { severity: string; details: string }): string {
  const place = placeOf(finding.location)
  const parts = [
    place === null ? '' : `<code class="place">${text(place)}</code>`,
    `<span class="severity ${severity}">${severity}</span>`,
    `<span class="message">${text(finding.message)}</span>`,
    `<code class="rule">${text(finding.rule)}</code>`,
    finding.isNew ? '' : '<span class="old">not from this change</span>'
  ]
  const path = text(finding.location?.path ?? '')
  return `<li data-path="${path}"><p>${parts.filter(part => part !== '').join(' ')}</p>${details}</li>`
}

function excerptOf({ location }: Finding, sourceOf: SourceOf): string {
  const source = location === null || location.startLine === null ? null : sourceOf(location.path)
  return location === null || source === null ? '' : renderExcerpt(source, location)
}

function folded(name: string, items: readonly string[], words: string): string {
  if (items.length === 0) return ''
  return `<details class="${name}"><summary>${items.length} ${words}</summary>${list('findings', items)}</details>`
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul class="${name}">\n${items.join('\n')}\n</ul>`
}

export function paragraph(name: string, content: string | null): string {
  return content === null ? '' : `<p class="${name}">${text(content)}</p>`
}
