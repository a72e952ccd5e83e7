import { UserError } from '../domain/errors.ts'
import type { Event, HeadBranch } from '../domain/event.ts'
import type { PullRequest } from '../domain/github.ts'
import type { Report } from '../domain/report.ts'
import { decide } from '../gate/verdict.ts'
import { oneLine } from '../text/harmless.ts'
import { nested, text } from './payload.ts'
import type { WorkflowRun } from './workflow-run.ts'

/** The run that made the report, as GitHub tells of it: nothing of this comes from that run. */
export type JudgedRun = {
  readonly run: WorkflowRun
  /** The commit it judged. */
  readonly head: string
  /** Where that commit lies; `null` once that repository is gone. */
  readonly headBranch: HeadBranch | null
  readonly conclusion: string
}

/** @throws UserError when the event is not about the run of a workflow on pull requests */
export function readJudgedRun(event: Event, payload: unknown): JudgedRun {
  const run = nested(nested({ payload }, 'payload'), 'workflow_run')
  const [workflow, url, head] = [text(run.name), text(run.html_url), event.head]
  const isOfPullRequest = event.name === 'workflow_run' && run.event === 'pull_request'
  if (!isOfPullRequest || workflow === null || url === null || head === null || typeof run.id !== 'number') {
    throw new UserError(
      `mode: report: ${event.name || 'no event'} is not about the run of a workflow on pull_request`,
      'put this step into a workflow on workflow_run, and name in it the one that gates pull requests'
    )
  }
  const attempt = typeof run.run_attempt === 'number' ? run.run_attempt : 1
  return {
    run: { id: run.id, attempt, workflow, url, repositoryUrl: url.replace(/\/actions\/runs\/.*$/, '') },
    head,
    headBranch: event.headBranch,
    conclusion: text(run.conclusion) ?? 'nothing'
  }
}

const SEE_ARTIFACT = 'see what the run of that workflow left in its artifact'

/**
 * The report, with what the reader has to know of where it comes from.
 * @throws UserError when it is about something else, or contradicts itself
 */
export function checkStored(
  report: Report,
  { head, conclusion }: JudgedRun
): Report & { readonly pullRequest: number } {
  const { pullRequest } = report
  if (report.head !== head)
    throw new UserError(`the report is about another commit than the run, ${head}`, SEE_ARTIFACT)
  if (pullRequest === null) throw new UserError('the report names no pull request', SEE_ARTIFACT)
  if (decide(report.results, report.isCancelled).verdict !== report.verdict)
    throw new UserError('the verdict of the report is not that of its checks', SEE_ARTIFACT)
  const made = 'Made by a run on the code of the change itself, and shown as that run left it.'
  const doubt =
    report.verdict === 'ready' && conclusion !== 'success' ? [`That run itself ended with ${conclusion}.`] : []
  return { ...report, pullRequest, notes: [made, ...doubt, ...report.notes] }
}

/**
 * Two pull requests can have the same last commit, one of them a stranger's: the run was about one of them.
 * @throws UserError when the report names another
 */
export function refuseAnother({ number, headBranch: ofPull }: PullRequest, { headBranch: ofRun }: JudgedRun): void {
  const isSame = ofPull?.repository === ofRun?.repository && ofPull?.name === ofRun?.name
  if (ofRun !== null && isSame) return
  const where = ofRun === null ? 'a repository that is gone' : `${ofRun.repository}, branch ${ofRun.name}`
  throw new UserError(
    `the report names pull request ${number}, and its run was on a change in ${oneLine(where)}`,
    SEE_ARTIFACT
  )
}
