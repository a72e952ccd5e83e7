import type { Report } from '../../domain/report.ts'
import { oneLine } from '../../text/harmless.ts'
import { shortCommit } from '../../text/short-commit.ts'
import { showDuration } from '../../text/show-duration.ts'
import { countsLine, nextStep, verdictWords } from '../headline.ts'
import { worstFirst } from '../order.ts'
import { rulesSentences } from '../rules/sentences.ts'
import { type Look, type Paint, paintFor } from './look.ts'
import { resultLines } from './result-lines.ts'

/** The report for people: what keeps the gate shut first, the verdict and the next step last. */
export function renderTerminal(report: Report, look: Look): string {
  const paint = paintFor(look)
  const lines = [
    head(report, paint),
    ...[...report.notes, ...rulesSentences(report)].map(note => paint.dim(`note: ${oneLine(note)}`)),
    '',
    ...worstFirst(report.results).flatMap(result => resultLines(result, { paint, columns: look.columns })),
    '',
    ...verdict(report, paint)
  ]
  return `${lines.join('\n')}\n`
}

function head(report: Report, paint: Paint): string {
  const commit = report.head === null ? null : oneLine(shortCommit(report.head))
  return [paint.bold('Readiness Gate'), oneLine(report.config), commit].filter(part => part !== null).join(' · ')
}

function verdict(report: Report, paint: Paint): string[] {
  const colour = { ready: paint.green, waiting: paint.yellow, 'not-ready': paint.red }[report.verdict]
  const cancelled = report.isCancelled ? ' (cancelled)' : ''
  const word = colour(paint.bold(`${verdictWords[report.verdict]}${cancelled}`))
  const next = nextStep(report)
  return [
    `${word}  ${countsLine(report)}  ${paint.dim(showDuration(report.durationMs))}`,
    // Of a ready report the reason is the counts again.
    ...(report.verdict === 'ready' ? [] : [oneLine(report.reason)]),
    ...(next === null ? [] : [`Next: ${oneLine(next)}`])
  ]
}
