import type { Debt } from '../../domain/debt.ts'
import type { Preview, Report, RulesReport } from '../../domain/report.ts'
import type { RuleChange } from '../../domain/rule-change.ts'
import { shortCommit } from '../../text/short-commit.ts'
import { verdictWords } from '../headline.ts'
import { countsOfChanges } from './changes.ts'
import { debtLine, needsSomebody, stateWords } from './debt.ts'

/** A sentence is no list; places with more room have a section for each of these. */
const NAMED = 5

/** What a change does to the rules, how it stands by its own, and what is excused: for places that show lines alone. */
export function rulesSentences({ rules, preview, debt }: Pick<Report, 'rules' | 'preview' | 'debt'>): string[] {
  return [...changeSentences(rules), ...previewSentences(preview), ...debtSentences(debt)]
}

/** What is not told as a finding: what gets stronger, and at the desk what gets weaker. */
function changeSentences({ from, commit, changes }: RulesReport): string[] {
  const isTold = from !== 'own'
  const beside = commit === null ? '' : ` beside ${shortCommit(commit)}`
  return (['weaker', 'stronger'] as const).flatMap(direction => {
    const those = changes.filter(change => change.direction === direction)
    if (those.length === 0 || (isTold && direction === 'weaker')) return []
    return [`Rules ${direction}${beside}: ${listed(those.map(describe), '; ')}.`]
  })
}

/** How the gate would stand by the change's own rules. */
function previewSentences(preview: Preview | null): string[] {
  if (preview === null) return []
  const { verdict, reason, results } = preview
  const checks = results.map(({ id, status }) => `${id} ${status}`)
  const each = checks.length === 0 ? '' : ` (${listed(checks, ', ')})`
  return [`With the rules of this change: ${verdict}, ${reason}${each}. This does not count.`]
}

/** Of waivers the check that judges them tells. */
function debtSentences(debt: Debt): string[] {
  return debt.waivers.length === 0 && debt.ignored > 0 ? [`Debt: ${debtLine(debt)}.`] : []
}

function describe({ check, message }: RuleChange): string {
  return check === null ? message : `${check}: ${message}`
}

function listed(parts: readonly string[], separator: string): string {
  const rest = parts.length - NAMED
  return `${parts.slice(0, NAMED).join(separator)}${rest > 0 ? `${separator}and ${rest} more` : ''}`
}

/** For places that have a section for each: that there is something to see, however much is folded away. */
export function rulesHints({ rules, preview, verdict, debt }: Report): string[] {
  const isOther = preview !== null && preview.verdict !== verdict
  const would = isOther ? `; judged by its own, the gate would be ${verdictWords[preview.verdict].toLowerCase()}` : ''
  const { changes } = rules
  return [
    ...(changes.length === 0 ? [] : [`This change alters the rules: ${countsOfChanges(changes)}${would}.`]),
    ...waiverHints(debt),
    ...debtSentences(debt)
  ]
}

/** Those that somebody has to do something about, now or soon. */
function waiverHints({ waivers }: Debt): string[] {
  const urgent = waivers.filter(needsSomebody).map(waiver => `that of ${waiver.check} ${stateWords(waiver)}`)
  return urgent.length === 0 ? [] : [`Waivers: ${listed(urgent, '; ')}.`]
}
