import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'

/** A merge of a pull request into the last commit of its base branch. */
export type Merge = { readonly commit: string; readonly base: string }

/** Commits that a job may put on top of what was checked out, e.g. by a formatter. */
const MAX_ON_TOP = 20

/**
 * The merge that GitHub made of the pull request, where it is what is checked out. A pull request's own commit may be a
 * merge too: only one whose second parent is the head that the event names is GitHub's.
 */
export async function findMerge(event: Event, commit: string, git: Git): Promise<Merge | null> {
  const head = event.pullRequest?.head ?? null
  if (head === null) return null
  for await (const { name, parents } of ancestry(commit, git)) {
    const [base, second, ...others] = parents
    if (name === head) return null
    if (base !== undefined && second === head && others.length === 0) return { commit: name, base }
  }
  return null
}

/** Whether the commit is among what the other was made from, by the names that commits give: a shallow checkout has those, too. */
export async function holds(commit: string, wanted: string, git: Git): Promise<boolean> {
  for await (const { name, parents } of ancestry(commit, git)) {
    if (name === wanted || parents.includes(wanted)) return true
  }
  return (await git.mergeBase(wanted, commit)) === wanted
}

/** Along the first parents, which is where a job commits. */
async function* ancestry(commit: string, git: Git) {
  let name: string | undefined = commit
  for (let count = 0; name !== undefined && count < MAX_ON_TOP; count += 1) {
    const parents: readonly string[] | null = await git.parents(name)
    if (parents === null) return
    yield { name, parents }
    name = parents[0]
  }
}
