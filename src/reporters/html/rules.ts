import type { StandingWaiver } from '../../domain/debt.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import type { RuleChange } from '../../domain/rule-change.ts'
import { placeOf, verdictWords } from '../headline.ts'
import { markOf, verdictMarks } from '../markdown/marks.ts'
import { stepsOf } from '../order.ts'
import { countsOfChanges, standingOf, waiversOf, weakerFirst } from '../rules/changes.ts'
import { debtLine, needsSomebody, stateWords } from '../rules/debt.ts'
import { type Difference, differences } from '../rules/difference.ts'
import { text } from './escape.ts'
import { paragraph } from './findings.ts'

/** What a change does to the rules, how it stands by its own, and what is excused; empty where there is nothing of it. */
export function renderRules(report: Report): string {
  return [changes(report), preview(report), debt(report)].filter(part => part !== '').join('\n')
}

type Section = {
  readonly name: string
  /** HTML, as all of these. */
  readonly title: string
  readonly isOpen: boolean
  readonly intro: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

function section({ name, title, isOpen, intro, columns, rows }: Section): string {
  const head = columns.map(column => `<th scope="col">${column}</th>`).join('')
  const table = `<div class="wide"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`
  return [
    `<details class="rules" id="${name}"${isOpen ? ' open' : ''}>`,
    `<summary><h2>${title}</h2></summary>`,
    ...intro.filter(part => part !== ''),
    ...(rows.length === 0 ? [] : [table]),
    '</details>'
  ].join('\n')
}

function row(cells: readonly string[]): string {
  const [first = '', ...others] = cells
  return `<tr><th scope="row">${first}</th>${others.map(cell => `<td>${cell}</td>`).join('')}</tr>`
}

function changes(report: Report): string {
  const { changes } = report.rules
  if (changes.length === 0) return ''
  return section({
    name: 'rules',
    title: `${markBefore(standingOf(report))}What changes in the rules: ${countsOfChanges(changes)}`,
    isOpen: true,
    intro: paragraphsOf(standingOf(report)),
    columns: ['', 'Check', 'What', 'Where'],
    rows: weakerFirst(changes).map(changeRow)
  })
}

function changeRow({ direction, check, message, place }: RuleChange): string {
  const isWeaker = direction === 'weaker'
  const way = `<span class="${direction}">${isWeaker ? '▼' : '▲'} ${direction}</span>`
  const where = place && placeOf({ path: place.path, startLine: place.line, startColumn: null })
  return row([way, check === null ? 'all' : code(check), text(message), where === null ? '' : code(where)])
}

function preview(report: Report): string {
  const { preview } = report
  if (preview === null) return ''
  const all = differences(report)
  return section({
    name: 'preview',
    title: `With the rules of this change: ${verdictMarks[preview.verdict]} ${verdictWords[preview.verdict]}`,
    isOpen: preview.verdict !== report.verdict,
    intro: [
      paragraph('reason', preview.reason),
      `<p class="note">It is only tried, and does not count.${all.length === 0 ? ' No check would be judged otherwise.' : ''}</p>`
    ],
    columns: ['Check', 'By the rules of the base', 'By those of this change'],
    rows: all.map(differenceRow)
  })
}

function differenceRow({ now, then }: Difference): string {
  const told = (result: CheckResult) => {
    const seen = [result.evidence, result.reason].filter(part => part !== null).map(part => ` · ${text(part)}`)
    return `<span aria-hidden="true">${markOf(result)}</span> ${result.status}${seen.join('')}`
  }
  const id = then.id === then.title ? '' : ` ${code(then.id)}`
  return row([`${text(then.title)}${id}`, now === null ? 'not there' : told(now), told(then)])
}

function debt(report: Report): string {
  const { debt } = report
  if (debt.waivers.length === 0 && debt.ignored === 0) return ''
  const standing = waiversOf(report)
  return section({
    name: 'debt',
    title: `${markBefore(standing)}What is excused: ${text(debtLine(debt))}`,
    isOpen: debt.waivers.some(needsSomebody) || standing?.status === 'failed',
    intro: standing?.status === 'failed' ? stepsOf(standing).map(step => paragraph('step', step)) : [],
    columns: ['Check', 'Until', '', 'Why', 'Who answers'],
    rows: debt.waivers.map(waiverRow)
  })
}

function waiverRow(waiver: StandingWaiver): string {
  const words = text(stateWords(waiver))
  const state = needsSomebody(waiver) ? `<b class="urgent">${words}</b>` : words
  return row([code(waiver.check), text(waiver.until), state, text(waiver.reason), text(waiver.vouched)])
}

function markBefore(standing: CheckResult | null): string {
  return standing === null ? '' : `<span aria-hidden="true">${markOf(standing)}</span> `
}

/** Why it stands as it does, and what to do about it. */
function paragraphsOf(standing: CheckResult | null): string[] {
  if (standing === null) return []
  return [
    paragraph('reason', standing.reason ?? standing.evidence),
    ...stepsOf(standing).map(step => paragraph('step', step))
  ]
}

function code(outside: string): string {
  return `<code>${text(outside)}</code>`
}
