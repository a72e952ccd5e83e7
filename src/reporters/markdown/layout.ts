import type { CheckResult, Report } from '../../domain/report.ts'
import { counted } from '../../text/counted.ts'
import { markdownCode } from '../../text/markdown.ts'
import { type Found, foundBy } from '../budget/candidate.ts'
import { describeShare, NAME_LIMIT, NAMED_RULES } from '../budget/describe-share.ts'
import { countByRule, type Share } from '../budget/share.ts'
import { worstFirst } from '../order.ts'
import { isToldByRules } from '../rules/changes.ts'
import { createPurse, type Room } from './room.ts'
import { planRules, type RulesSections } from './rules-sections.ts'
import { planFindings, planSections, writeSection } from './sections.ts'
import { tableRow } from './table.ts'

/** As much of the report as there is room for. */
export type Layout = {
  /** A row for each check, worst first. */
  readonly rows: readonly { readonly result: CheckResult; readonly text: string }[]
  readonly sections: readonly string[]
  readonly rules: RulesSections
  /** What is shown of how much, a paragraph; empty where that is nothing. */
  readonly account: string
}

/** How a place writes a layout, and what it writes besides. */
export type Frame = { readonly frameSize: number; write(layout: Layout): string }

/** No finding is told in less. */
const LEAST_ITEM_SIZE = 20

/** Everything where it fits, else as much as does; `null` where not even the account would. */
export function wholeOrPart(report: Report, room: Room, { frameSize, write }: Frame): string | null {
  const findings = report.results.reduce((sum, result) => sum + foundBy(result).length, 0)
  if (Math.min(findings, room.findings) * LEAST_ITEM_SIZE <= room.limit) {
    const layout = layOut(report, { ...room, limit: Number.POSITIVE_INFINITY })
    const whole = layout && write(layout)
    if (whole !== null && room.sizeOf(whole) <= room.limit) return whole
  }
  const layout = layOut(report, { ...room, limit: room.limit - frameSize })
  return layout && write(layout)
}

/** The text, and a paragraph after it. */
export function withParagraph(text: string, paragraph: string): string {
  return paragraph === '' ? text : `${text}${text.endsWith('\n\n') ? '' : '\n'}${paragraph}`
}

/** Room for the words around the rules' names, with numbers of ten digits. */
const ACCOUNT_SIZE = 400

/**
 * Spends the room, the most telling first: rows of the checks, what each is about, what it printed, then findings by their value.
 * `null` where there is not even room to say how much is left out.
 */
function layOut(report: Report, room: Room): Layout | null {
  const results = worstFirst(report.results)
  const all = results.filter(one => !isToldByRules(one, report)).map(result => ({ result, found: foundBy(result) }))
  const findings = all.flatMap(({ found }) => found)
  const limit = room.limit - accountSize(findings, room)
  if (limit < 0) return null
  const purse = createPurse({ ...room, limit })
  const rows = results.map(result => ({ result, text: tableRow(result) })).filter(({ text }) => purse.pay(text))
  const rules = planRules(report, room, purse)
  const sections = planSections(all, room, purse)
  const share = planFindings(sections, room, purse)
  const shown = new Set(share.shown)
  const hiddenChecks = report.results.length - rows.length
  return {
    rows,
    rules,
    sections: sections.map(section => writeSection(section, shown, room)),
    account: accountOf(
      { shown: share.shown, left: findings.filter(found => !shown.has(found)) },
      [...(hiddenChecks > 0 ? [counted(hiddenChecks, 'more check')] : []), ...rules.hidden],
      room
    )
  }
}

/** The most that the account can take, whatever is left out. */
function accountSize(findings: readonly Found[], { sizeOf, elsewhere }: Room): number {
  const names = countByRule(findings).map(({ rule }) => sizeOf(ruleName(rule)))
  const longest = names.sort((a, b) => b - a).slice(0, NAMED_RULES)
  return ACCOUNT_SIZE + sizeOf(elsewhere) + longest.reduce((sum, size) => sum + size, 0)
}

function accountOf(share: Share<Found>, hidden: readonly string[], { elsewhere }: Room): string {
  const total = share.shown.length + share.left.length
  const sentences = [
    ...(total > 0 ? [`Shown: ${describeShare(share, ruleName)}.`] : []),
    ...hidden.map(what => `${what}.`),
    ...(share.left.length > 0 || hidden.length > 0 ? [elsewhere] : [])
  ]
  return sentences.length === 0 ? '' : `${sentences.join(' ')}\n`
}

function ruleName(rule: string): string {
  return markdownCode(rule, NAME_LIMIT)
}
