import type { NewCheckRun } from '../../domain/github.ts'
import type { Report, Verdict } from '../../domain/report.ts'
import { findingsOf, planAnnotations } from '../annotations/plan.ts'
import { describeRules } from '../budget/describe-share.ts'
import { countsLine, verdictWords } from '../headline.ts'
import { renderMarkdownWithin } from '../markdown/render.ts'
import { unlimited } from '../markdown/room.ts'
import { toCheckAnnotation } from './annotation.ts'

/** GitHub takes 65,535 characters. https://docs.github.com/rest/checks/runs. Counted in bytes, of which there are never fewer. */
export const CHECK_SUMMARY_LIMIT_BYTES = 65_535

/** Another name than a job would have: the job's own check is the one to require, this one shows. */
const CHECK_RUN_NAME = 'Readiness report'

/** Never one of those that let a required check pass while something is missing. */
const conclusions: Readonly<Record<Verdict, NewCheckRun['conclusion']>> = {
  ready: 'success',
  waiting: 'action_required',
  'not-ready': 'failure'
}

export function renderCheckRun(report: Report): Omit<NewCheckRun, 'commit' | 'externalId'> {
  const { log, checkRun } = planAnnotations(report)
  const inLog = findingsOf(log).shown.length
  const total = inLog + checkRun.shown.length + checkRun.left.length
  const rest = checkRun.left.length === 0 ? '' : `; the rest by rule: ${describeRules(checkRun.left)}`
  const account = `Annotated: ${inLog} of ${total} in the log of the job, ${checkRun.shown.length} here${rest}.`
  const room = {
    ...unlimited,
    sizeOf: Buffer.byteLength,
    limit: CHECK_SUMMARY_LIMIT_BYTES - Buffer.byteLength(account) - 2
  }
  const summary = renderMarkdownWithin(report, room)
  return {
    name: CHECK_RUN_NAME,
    conclusion: conclusions[report.verdict],
    title: `${verdictWords[report.verdict]}: ${countsLine(report)}`,
    summary: total === 0 ? summary : `${summary}\n${account}\n`,
    annotations: checkRun.shown.flatMap(found => toCheckAnnotation(found) ?? [])
  }
}
