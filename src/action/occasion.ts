import type { Event } from '../domain/event.ts'
import type { Git } from '../domain/git.ts'
import type { GitHub } from '../domain/github.ts'
import type { Toolkit } from '../platform/toolkit.ts'
import { type Base, findBase } from '../scope/find-base.ts'
import { refuseWrongTree } from '../scope/wrong-tree.ts'
import { completeEvent } from './complete-event.ts'
import { readEvent } from './event.ts'
import { notesOn } from './notes-on.ts'

/** What started the gate, what its change is compared with, and what the reader should know of it. */
export type Occasion = { readonly event: Event; readonly base: Base; readonly notes: readonly string[] }

type Told = {
  readonly event: Toolkit['event']
  readonly env: Readonly<Record<string, string | undefined>>
  readonly git: Git
  /** `null` without a token. */
  readonly github: GitHub | null
}

/** @throws UserError when what is checked out is not what the event is about, or nobody knows what that is */
export async function readOccasion({ event: given, env, git, github }: Told): Promise<Occasion> {
  const read = readEvent(given.name, given.payload, {
    sha: env.GITHUB_SHA || null,
    ref: env.GITHUB_REF || null,
    repository: env.GITHUB_REPOSITORY || null,
    actor: env.GITHUB_ACTOR || null
  })
  const event = await completeEvent(read, github)
  await refuseWrongTree(event, git)
  return { event, base: await findBase(event, git), notes: notesOn(event) }
}
