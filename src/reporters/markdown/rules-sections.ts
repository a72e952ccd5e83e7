import type { StandingWaiver } from '../../domain/debt.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import type { RuleChange } from '../../domain/rule-change.ts'
import { counted } from '../../text/counted.ts'
import { markdownCode, markdownRow, markdownText } from '../../text/markdown.ts'
import { verdictWords } from '../headline.ts'
import { stepsOf } from '../order.ts'
import { standingOf, waiversOf, weakerFirst } from '../rules/changes.ts'
import { debtLine, needsSomebody, stateWords } from '../rules/debt.ts'
import { type Difference, differences } from '../rules/difference.ts'
import { markOf, verdictMarks } from './marks.ts'
import { measured } from './measured.ts'
import { payTable } from './paid-table.ts'
import type { Purse, Room } from './room.ts'
import { nameOf } from './table.ts'

/** What is to be told of the rules before the checks, and after them. */
export type RulesSections = {
  readonly before: string
  readonly after: string
  /** What there was no room for, each in a word: `12 changes of the rules`. */
  readonly hidden: readonly string[]
}

export const noRulesSections: RulesSections = { before: '', after: '', hidden: [] }

/** What a change does to the rules, how it stands by its own, and what is excused. */
export function planRules(report: Report, room: Room, purse: Purse): RulesSections {
  const changes = changesSection(report, room, purse)
  const preview = previewSection(report, room, purse)
  const debt = debtSection(report, room, purse)
  const isUrgent = report.debt.waivers.some(needsSomebody) || waiversOf(report)?.status === 'failed'
  const hidden = [
    ...hiddenCount(changes, report.rules.changes.length, ['change of the rules', 'changes of the rules']),
    ...hiddenCount(debt, report.debt.waivers.length, ['waiver', 'waivers'])
  ]
  return isUrgent
    ? { before: [changes, preview, debt].join(''), after: '', hidden }
    : { before: [changes, preview].join(''), after: debt, hidden }
}

function hiddenCount(section: string, count: number, [one, many]: readonly [string, string]): string[] {
  return section === '' && count > 0 ? [counted(count, one, many)] : []
}

function changesSection(report: Report, room: Room, purse: Purse): string {
  const { changes } = report.rules
  if (changes.length === 0) return ''
  const standing = standingOf(report)
  const mark = standing === null ? '' : `${markOf(standing)} `
  const intro = [`### ${mark}What changes in the rules`, ...paragraphsOf(standing)]
  const head = '| | Check | What | Where |\n|---|---|---|---|'
  return payTable({ intro, head, rows: weakerFirst(changes).map(changeRow), noun: 'change' }, room, purse)
}

function changeRow({ direction, check, message, place }: RuleChange): string {
  const where = place === null ? '' : markdownCode(`${place.path}${place.line === null ? '' : `:${place.line}`}`)
  const name = check === null ? 'all' : markdownCode(check)
  return markdownRow([
    direction === 'weaker' ? '🔻\u00a0weaker' : '🔺\u00a0stronger',
    name,
    markdownText(message),
    where
  ])
}

/** Why it stands as it does, and what to do about it. */
function paragraphsOf(standing: CheckResult | null): string[] {
  if (standing === null) return []
  const why = standing.reason ?? standing.evidence
  return [...(why === null ? [] : [why]), ...stepsOf(standing)].map(paragraph => markdownText(paragraph))
}

function previewSection(report: Report, room: Room, purse: Purse): string {
  const { preview } = report
  if (preview === null) return ''
  const verdict = `${verdictMarks[preview.verdict]} ${verdictWords[preview.verdict]}`
  const intro = [
    '### With the rules of this change',
    `**${verdict}** — ${markdownText(preview.reason)}. _It is only tried, and does not count._`
  ]
  const all = differences(report)
  if (all.length === 0) return payParagraphs([...intro, 'No check would be judged otherwise.'], purse)
  const head = '| Check | By the rules of the base | By those of this change |\n|---|---|---|'
  return payTable({ intro, head, rows: all.map(differenceRow), noun: 'check' }, room, purse)
}

function payParagraphs(paragraphs: readonly string[], purse: Purse): string {
  const text = `\n${paragraphs.join('\n\n')}\n`
  return purse.pay(text) ? text : ''
}

function differenceRow({ now, then }: Difference): string {
  const told = (result: CheckResult) => `${markOf(result)} ${result.status} · ${measured(result)}`
  return markdownRow([nameOf(then), now === null ? 'not there' : told(now), told(then)])
}

function debtSection(report: Report, room: Room, purse: Purse): string {
  const { debt } = report
  if (debt.waivers.length === 0) return ''
  const standing = waiversOf(report)
  const mark = standing === null ? '' : `${markOf(standing)} `
  const steps = standing?.status === 'failed' ? stepsOf(standing) : []
  const intro = [`### ${mark}What is excused`, markdownText(debtLine(debt)), ...steps.map(step => markdownText(step))]
  const head = '| | Check | Until | Why, and by whom |\n|---|---|---|---|'
  return payTable({ intro, head, rows: debt.waivers.map(waiverRow), noun: 'waiver' }, room, purse)
}

function waiverRow(waiver: StandingWaiver): string {
  const { check, until, reason, vouched } = waiver
  const words = markdownText(stateWords(waiver))
  const state = needsSomebody(waiver) ? `**${words}**` : words
  const why = `${markdownText(reason)}<br>${markdownText(vouched)}`
  return markdownRow([needsSomebody(waiver) ? '⚠️' : '🏳️', markdownCode(check), `${markdownText(until)} · ${state}`, why])
}
