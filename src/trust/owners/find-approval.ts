import { UserError } from '../../domain/errors.ts'
import type { Event, PullRequestRef } from '../../domain/event.ts'
import type { Answer, GitHub, Permission, Refusal } from '../../domain/github.ts'
import { UnreadableFile } from '../../domain/ports.ts'
import { oneLine } from '../../text/harmless.ts'
import { shortCommit } from '../../text/short-commit.ts'
import type { CommitFiles } from '../commit-files.ts'
import { approvers, isSameLogin, type Standing } from './approvals.ts'
import { type ConfigOwners, configOwners } from './config-owners.ts'

/** Whether somebody whose word counts has approved a change to the rules. */
export type Approval =
  | { readonly kind: 'approved'; readonly evidence: string }
  | { readonly kind: 'awaited'; readonly reason: string; readonly fix: string }
  /** Nobody can tell here. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly fix: string }

export type ApprovalRequest = {
  /** `null` where there is no token. */
  readonly github: GitHub | null
  readonly event: Event
  /** Where the rules stand in the base, and the files beside them. */
  readonly path: string
  readonly files: CommitFiles
}

/** Asks GitHub who approved. What it does not answer is never taken for an approval. */
export async function findApproval({ github, event, path, files }: ApprovalRequest): Promise<Approval> {
  const { pullRequest } = event
  if (pullRequest === null) return unknown('the event names no pull request', 'Run the gate on pull_request.')
  if (github === null) return unknown('there is no token to read reviews with', 'Leave github-token as it is.')
  const standing = await standingOf(pullRequest, event, github)
  if ('why' in standing) return refused('the pull request', standing)
  const reviews = await github.reviews(pullRequest.number)
  if (reviews.kind === 'refused') return refused('the reviews', reviews)
  try {
    return await among(approvers(reviews.value, standing), await configOwners(path, files), { github, standing, path })
  } catch (error) {
    if (error instanceof UnreadableFile) return unknown(error.message, 'Make it a regular file.')
    if (error instanceof UserError) return unknown(error.message, error.fix)
    throw error
  }
}

async function standingOf(
  { number, head, author }: PullRequestRef,
  { action, actor }: Event,
  github: GitHub
): Promise<Standing | Refusal> {
  // Who set off these is who pushed; who labels or reviews is not.
  const pusher = action === 'opened' || action === 'synchronize' ? actor : null
  if (head !== null && author !== null) return { head, author, pusher }
  const answer = await github.pullRequest(number)
  if (answer.kind === 'refused') return answer
  return { head: head ?? answer.value.head, author: answer.value.author, pusher }
}

const writers: readonly Permission[] = ['write', 'maintain', 'admin']

type Asked = { readonly github: GitHub; readonly standing: Standing; readonly path: string }

async function among(logins: readonly string[], owners: ConfigOwners, asked: Asked): Promise<Approval> {
  const refusals: Refusal[] = []
  for (const login of logins) {
    const counts = await countsAs(login, owners, asked.github)
    if (counts.kind === 'refused') refusals.push(counts)
    else if (counts.value !== null) {
      const commit = shortCommit(asked.standing.head)
      return { kind: 'approved', evidence: `approved by @${login} as ${counts.value}, on ${commit}` }
    }
  }
  const [refusal] = refusals
  if (refusal) return refused(`whether ${logins.map(login => `@${login}`).join(', ')} may approve`, refusal)
  return {
    kind: 'awaited',
    reason: `it needs the approval of ${owners.described}, on the last commit and not of its author`,
    fix: `Have the change of ${asked.path} approved, then run this job again; or take it out of this pull request.`
  }
}

/** As what a login may speak for the rules, `null` for one that may not. */
async function countsAs(login: string, { owners }: ConfigOwners, github: GitHub): Promise<Answer<string | null>> {
  if (owners.length === 0) return maintains(login, github)
  if (owners.some(owner => owner.kind === 'user' && isSameLogin(owner.login, login))) {
    return ownsAs(login, github)
  }
  let refusal: Refusal | null = null
  for (const owner of owners) {
    if (owner.kind !== 'team') continue
    const member = await github.isMember(owner.team, login)
    if (member.kind === 'refused') refusal = member
    else if (member.value) return { kind: 'answered', value: `code owner in @${owner.team}` }
  }
  return refusal ?? { kind: 'answered', value: null }
}

/** To GitHub nobody owns code who may not write it: a name stays in the file when its bearer has left. */
async function ownsAs(login: string, github: GitHub): Promise<Answer<string | null>> {
  const answer = await github.permissionOf(login)
  if (answer.kind === 'refused') return answer
  return { kind: 'answered', value: writers.includes(answer.value) ? 'code owner' : null }
}

async function maintains(login: string, github: GitHub): Promise<Answer<string | null>> {
  const answer = await github.permissionOf(login)
  if (answer.kind === 'refused') return answer
  const may = answer.value === 'maintain' || answer.value === 'admin'
  return { kind: 'answered', value: may ? `one who may ${answer.value}` : null }
}

function unknown(reason: string, fix: string): Approval {
  return { kind: 'unknown', reason, fix }
}

function refused(what: string, { why, message }: Refusal): Approval {
  const isRight = why === 'forbidden' || why === 'missing'
  return unknown(
    `GitHub does not tell ${what} (${why}: ${oneLine(message, 200)})`,
    isRight
      ? 'Give the job the permission pull-requests: read; teams need a token that may read the organisation.'
      : 'Run this job again.'
  )
}
