import type { Report } from '../../domain/report.ts'
import { severities } from '../../domain/severity.ts'
import { neutralise } from '../../text/neutralise.ts'
import { toAnnotation } from '../annotations/annotation.ts'
import { isFound, type Mark } from '../annotations/mark.ts'
import { findingsOf, planAnnotations } from '../annotations/plan.ts'
import { describeShare } from '../budget/describe-share.ts'
import type { Share } from '../budget/share.ts'
import { plainLook } from '../terminal/look.ts'
import { renderTerminal } from '../terminal/render.ts'
import { toCommand } from './command.ts'

/**
 * The report for the log of an Actions step: annotations as workflow commands, then the report as text, in which nothing
 * is a command. `stopToken` is a fresh random word: until it comes back the runner carries out no command at all.
 */
export function renderWorkflowLog(report: Report, stopToken: string): string {
  const { log } = planAnnotations(report)
  const shown = severities.flatMap(level => log.shown.filter(({ severity }) => severity === level))
  const text = neutralise(`${renderTerminal(report, plainLook)}${shareLine(log)}`)
  const commands = shown.map(mark => toCommand(toAnnotation(mark)))
  return [...commands, `::stop-commands::${stopToken}`, `${text}::${stopToken}::`, ''].join('\n')
}

/** How much is annotated. Part of the log: one more annotation could be over the limit. */
function shareLine(log: Share<Mark>): string {
  const findings = findingsOf(log)
  const checksIn = (marks: readonly Mark[]) => marks.filter(mark => !isFound(mark)).length
  const checks = checksIn(log.shown) + checksIn(log.left)
  const parts = [
    ...(findings.shown.length + findings.left.length > 0 ? [describeShare(findings)] : []),
    ...(checks > 0 ? [`${checksIn(log.shown)} of ${checks} checks without a place`] : [])
  ]
  const rest = log.left.length > 0 ? ' The job summary and the JSON report have all.' : ''
  return parts.length === 0 ? '' : `Annotated: ${parts.reverse().join('; ')}.${rest}\n`
}
