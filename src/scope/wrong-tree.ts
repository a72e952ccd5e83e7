import { UserError } from '../domain/errors.ts'
import { type Event, privilegedEvents } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import { shortCommit } from '../text/short-commit.ts'
import { holds } from './find-merge.ts'

/**
 * Refuses a work tree that is not the one the event is about: its verdict would be shown at a commit that nobody looked at.
 * @throws UserError
 */
export async function refuseWrongTree(event: Event, git: Git): Promise<void> {
  if (!isAboutChange(event)) return
  const { head, name, sha } = event
  const commit = await git.commit('HEAD')
  // Jobs of these start on the default branch: what else they judge, they must check out.
  const isElsewhere = privilegedEvents.includes(name)
  // GitHub can give the files without git, too; they are those of the event's own commit unless the workflow named another.
  if (commit === null && !isElsewhere) return
  if (commit !== null && commit === sha && !isElsewhere) return
  if (commit !== null && head !== null && (await holds(commit, head, git))) return
  throw new UserError(
    `${name}: the checkout holds ${commit === null ? 'no git commit' : shortCommit(commit)}, not ${nameOf(event)}`,
    howToCheckOut(event)
  )
}

function isAboutChange({ name, pullRequest }: Event): boolean {
  return pullRequest !== null || name === 'merge_group' || name === 'workflow_run'
}

function nameOf({ pullRequest, head }: Event): string {
  const commit = head === null ? 'its head' : shortCommit(head)
  return pullRequest === null ? `the commit it is about (${commit})` : `pull request ${pullRequest.number} (${commit})`
}

function howToCheckOut({ name, pullRequest }: Event): string {
  switch (name) {
    case 'workflow_run':
      return `give actions/checkout ref: ${expression('github.event.workflow_run.head_sha')}`
    case 'issue_comment':
      return `give actions/checkout ref: refs/pull/${pullRequest?.number}/head, and run it again if it was pushed to meanwhile`
    case 'pull_request_target':
      return `give actions/checkout ref: ${expression('github.event.pull_request.head.sha')}`
    default:
      return 'leave out ref: and repository: of actions/checkout'
  }
}

function expression(path: string): string {
  return `\${{ ${path} }}`
}
