import { join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { GitHub } from '../domain/github.ts'
import { exitCodes } from '../exit-codes.ts'
import { readReportFile } from '../platform/files/report-file.ts'
import { createComment } from '../reporters/comment/reporter.ts'
import { readJson } from '../reporters/json/read.ts'
import { oneLine } from '../text/harmless.ts'
import { neutralise } from '../text/neutralise.ts'
import { readEvent } from './event.ts'
import { checkStored, readJudgedRun, refuseAnother } from './stored-report.ts'
import { gateName } from './workflow-run.ts'

export type StoredScene = {
  readonly event: { readonly name: string; readonly payload: unknown }
  readonly github: GitHub | null
  /** Where the artifact was unpacked. */
  readonly reportDir: string | null
  write(text: string): void
}

/**
 * Posts a report that a run without rights left, as a comment on its pull request: 0 when it is there or a newer run has it, 1 when
 * GitHub refused. Of the artifact nothing is run or taken for markup, and the pull request it names must be at the commit that
 * GitHub says the run was about.
 * @throws UserError when the report is not one of that run
 */
export async function postStoredReport(scene: StoredScene): Promise<number> {
  const { github, reportDir, event } = scene
  if (reportDir === null) throw new UserError('mode: report: report-dir is missing', 'name the folder of the artifact')
  if (github === null) throw new UserError('mode: report: there is no token', 'leave github-token out, or give one')
  const judged = readJudgedRun(readEvent(event.name, event.payload, noRunner), event.payload)
  const path = join(reportDir, 'readiness-report.json')
  const report = checkStored(readJson(readReportFile(path), path), judged)

  const { pullRequest } = report
  const pull = await github.pullRequest(pullRequest)
  if (pull.kind === 'refused')
    return say(scene, `GitHub does not tell of pull request ${pullRequest}: ${pull.message}`, 1)
  if (pull.value.head !== judged.head) {
    return say(
      scene,
      `Pull request ${pullRequest} is not at ${judged.head}: the run for its last commit tells of it.`,
      0
    )
  }
  refuseAnother(pull.value, judged)
  const gate = gateName(judged.run, report.config)
  const { run, head: commit } = judged
  const { url: runUrl, repositoryUrl } = run
  const refusal = await createComment({ github, pullRequest, commit, run, runUrl, repositoryUrl, gate }).post(report)
  if (refusal === null) return say(scene, `The report of ${run.url} stands on pull request ${pullRequest}.`, 0)
  return say(scene, `The report of ${run.url} is not posted: ${refusal.why}: ${refusal.message}`, 1)
}

const noRunner = { sha: null, ref: null, repository: null, actor: null }

function say({ write }: StoredScene, sentence: string, exitCode: 0 | 1): number {
  write(neutralise(`${oneLine(sentence)}\n`))
  return exitCode === 0 ? exitCodes.ready : exitCodes.notReady
}
