import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import type { GitHub } from '../domain/github.ts'
import type { Files } from '../domain/ports.ts'
import { shortCommit } from '../text/short-commit.ts'
import { askChange } from './ask-change.ts'
import { type Change, readChange } from './change.ts'
import type { Base } from './find-base.ts'

/** The change that is judged, or why it is not known. */
export type Seen =
  | { readonly kind: 'seen'; readonly change: Change; readonly note: string | null }
  /** `why` is `null` where nobody asked; `fix` where nothing can be done. */
  | { readonly kind: 'unseen'; readonly why: string | null; readonly fix: string | null }

export type Asked = {
  /** `null`: nobody asked for a comparison. */
  readonly base: Base | null
  readonly event: Event
  readonly git: Git
  /** `null` without a token. */
  readonly github: GitHub | null
  readonly files: Files
}

/** Compares with the base by git; where it does not have it, by what GitHub says of the pull request. */
export async function seeChange({ base, event, git, github, files }: Asked): Promise<Seen> {
  if (base === null) return { kind: 'unseen', why: null, fix: null }
  const change = base.kind === 'found' ? await readChange(base.start, git, files) : null
  if (change) return { kind: 'seen', change, note: null }
  const lack = lackOf(base)
  const asked = await askChange(event, github, files)
  if (asked.kind === 'refused') {
    const why = asked.why === null ? lack.why : `${lack.why}, and GitHub does not say what changed (${asked.why})`
    return { kind: 'unseen', why, fix: lack.fix }
  }
  const fix = lack.fix === null ? '' : ` (${lack.fix})`
  return {
    kind: 'seen',
    change: asked.change,
    note: `Compared by what GitHub says of the pull request: ${lack.why}${fix}.`
  }
}

function lackOf(base: Base): { readonly why: string; readonly fix: string | null } {
  if (base.kind !== 'found') return base
  return {
    why: `git could not compare with ${shortCommit(base.start)}`,
    fix: 'check out without filter:, or keep the credentials for it'
  }
}
