import type { Report } from '../../domain/report.ts'
import { severities } from '../../domain/severity.ts'
import { neutralise } from '../../text/neutralise.ts'
import { plainLook } from '../terminal/look.ts'
import { renderTerminal } from '../terminal/render.ts'
import { toCandidates } from './candidates.ts'
import { toCommand } from './command.ts'
import { type Candidate, select } from './select.ts'

/**
 * The report for the log of an Actions step: annotations as workflow commands, then the report as text, in which nothing
 * is a command. `stopToken` is a fresh random word: until it comes back the runner carries out no command at all.
 */
export function renderWorkflowLog(report: Report, stopToken: string): string {
  const candidates = toCandidates(report)
  const shown = severities.map(level => select(candidates, level))
  const text = `${neutralise(renderTerminal(report, plainLook))}${hiddenLine(candidates, shown.flat())}`
  return [...shown.flat().map(toCommand), `::stop-commands::${stopToken}`, `${text}::${stopToken}::`, ''].join('\n')
}

/** Says so when GitHub's limit hides annotations. Part of the log: one more annotation would be over the limit. */
function hiddenLine(candidates: readonly Candidate[], shown: readonly Candidate[]): string {
  const parts = severities.flatMap(level => {
    const all = candidates.filter(candidate => candidate.level === level).length
    const here = shown.filter(candidate => candidate.level === level).length
    return all > here ? [`${here} of ${all} ${level}s`] : []
  })
  return parts.length === 0
    ? ''
    : `Annotations shown: ${parts.join(', ')}. The job summary and the JSON report have all.\n`
}
