import { UserError } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import type { GitHub } from '../domain/github.ts'
import type { Base } from '../scope/find-base.ts'
import { shortCommit } from '../text/short-commit.ts'
import { commitFiles, remoteFiles } from './commit-files.ts'
import type { BaseFiles } from './read-rules.ts'

export type RulesPlace = {
  readonly event: Event
  readonly base: Base | null
  readonly git: Git
  readonly github: GitHub | null
  readonly root: string
}

/**
 * Where the rules are read that judge a change: the commit that it goes into, in this checkout or else at GitHub. `null` for what
 * is no change to something else, and has its own.
 * @throws UserError where they cannot be read: the change's own rules are never taken for them
 */
export async function rulesBase({ event, base, git, github, root }: RulesPlace): Promise<BaseFiles | null> {
  if (!isForeign(event)) return null
  const commit = commitOf(event, base)
  if (commit === null) {
    const why = base !== null && base.kind !== 'found' ? base.why : 'the event does not say what it goes into'
    throw new UserError(`the rules of the base cannot be read: ${why}`, 'check out with fetch-depth: 2')
  }
  const whyNot = await bring(commit, git)
  if (whyNot === null) return { commit, files: commitFiles({ commit, root }, git) }
  if (github !== null) return { commit, files: remoteFiles({ commit, root }, github) }
  throw new UserError(
    `the rules of the base ${shortCommit(commit)} cannot be read: it is not in this checkout, and could not be fetched (${whyNot})`,
    'check out with fetch-depth: 2, or leave github-token as it is'
  )
}

/** What somebody asks to be merged. A run on what lies in a fork is about such a change, too. */
function isForeign({ name, pullRequest, headBranch, repository }: Event): boolean {
  if (pullRequest !== null || name === 'merge_group') return true
  return name === 'workflow_run' && headBranch?.repository !== repository
}

/** Where no base is named, the job itself runs on the default branch. */
function commitOf(event: Event, base: Base | null): string | null {
  return base?.commit ?? event.base ?? (event.name === 'workflow_run' ? event.sha : null)
}

async function bring(commit: string, git: Git): Promise<string | null> {
  return (await git.commit(commit)) === null ? git.origin.fetch([commit], 1) : null
}
