import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import { oneLine } from '../text/harmless.ts'
import { shortCommit } from '../text/short-commit.ts'
import { findMerge } from './find-merge.ts'

/** What a change is compared with. */
export type Base =
  /** `commit`: of the branch it goes into. `start`: where it left that branch. Both are in this checkout. */
  | { readonly kind: 'found'; readonly commit: string; readonly start: string }
  /** The commit is in this checkout, and not the history that says where the change left it. */
  | ({ readonly kind: 'apart'; readonly commit: string } & Lack)
  /** It is not in this checkout; `commit` names it where the event does. */
  | ({ readonly kind: 'missing'; readonly commit: string | null } & Lack)

/** Why there is nothing to compare with; `fix` where the checkout could have it. */
type Lack = { readonly why: string; readonly fix: string | null }

/** Commits fetched of each history until the two meet. A pull request of more commits is compared by what GitHub says. */
const DEPTHS = [50, 1000]

/** Finds the base of what the event is about, and fetches what this checkout lacks of it. */
export async function findBase(event: Event, git: Git): Promise<Base> {
  const head = await git.commit('HEAD')
  if (head === null) return unknown('there is no git commit here')
  if (event.name === 'merge_group') return exactly(event.base, git)
  if (event.pullRequest !== null) return ofPullRequest(event, head, git)
  const pushed = await exactly(event.base, git)
  // A branch that is new, or whose last commit was pushed away.
  return pushed.kind === 'missing' && event.name === 'push' ? ofNewBranch(event, head, git) : pushed
}

/** The difference to this commit is the change: no history is needed. */
async function exactly(commit: string | null, git: Git): Promise<Base> {
  if (commit === null) return unknown('the event names no commit to compare with')
  const whyNot = await bring(commit, git)
  if (whyNot === null) return { kind: 'found', commit, start: commit }
  return { kind: 'missing', commit, why: notHere(commit, whyNot), fix: 'check out with fetch-depth: 2' }
}

/** The merge that GitHub makes knows the base as it is now; the one in the event is older. */
async function ofPullRequest(event: Event, head: string, git: Git): Promise<Base> {
  const merge = await findMerge(event, head, git)
  // What somebody made elsewhere may name any commit as its base.
  const isGitHubs = merge !== null && (merge.commit === event.sha || (await isOwnOrigin(event, git)))
  if (isGitHubs) return exactly(merge.base, git)
  return whereLeft(await tipOf(event.branch, event, git), head, git)
}

async function ofNewBranch(event: Event, head: string, git: Git): Promise<Base> {
  const { branch, defaultBranch } = event
  if (branch === null || branch === defaultBranch) return unknown('what was there before this push is not known')
  return whereLeft(await tipOf(defaultBranch, event, git), head, git)
}

async function whereLeft(tip: string | null, head: string, git: Git): Promise<Base> {
  if (tip === null) return unknown('the last commit of the base branch is not known')
  const fix = 'check out with fetch-depth: 0'
  const whyNot = await bring(tip, git)
  if (whyNot !== null) return { kind: 'missing', commit: tip, why: notHere(tip, whyNot), fix }
  const start = (await git.mergeBase(tip, head)) ?? (await deepen(tip, head, git))
  if (start !== null) return { kind: 'found', commit: tip, start }
  return { kind: 'apart', commit: tip, why: 'the history here does not reach back to where the branch began', fix }
}

async function deepen(tip: string, head: string, git: Git): Promise<string | null> {
  for (const depth of DEPTHS) {
    if ((await git.origin.fetch([tip, head], depth)) !== null) return null
    const start = await git.mergeBase(tip, head)
    if (start !== null) return start
  }
  return null
}

/**
 * The last commit of a branch: as this checkout has it, as the origin has it, as the event knew it. What a checkout has may
 * be left over from an earlier job, and an origin that is a fork has what its owner put there.
 */
async function tipOf(branch: string | null, event: Event, git: Git): Promise<string | null> {
  const named = branch === event.branch ? event.base : null
  if (branch === null || !(await isOwnOrigin(event, git))) return named
  const here = await git.commit(`refs/remotes/origin/${branch}`)
  if (here !== null && (named === null || (await git.mergeBase(named, here)) === named)) return here
  return (await git.origin.branch(branch)) ?? named
}

async function isOwnOrigin({ repository }: Event, git: Git): Promise<boolean> {
  const origin = await git.origin.repository()
  return repository !== null && origin?.toLowerCase() === repository.toLowerCase()
}

async function bring(commit: string, git: Git): Promise<string | null> {
  return (await git.commit(commit)) === null ? git.origin.fetch([commit], 1) : null
}

function notHere(commit: string, whyNot: string): string {
  return `commit ${shortCommit(commit)} is not in this checkout and could not be fetched (${oneLine(whyNot)})`
}

function unknown(why: string): Base {
  return { kind: 'missing', commit: null, why, fix: null }
}
