import { type Event, noEvent } from '../../src/domain/event.ts'
import type { GitHub } from '../../src/domain/github.ts'
import { sources } from '../../src/sources/index.ts'
import { findRules } from '../../src/trust/find-rules.ts'
import type { Rules } from '../../src/trust/rules.ts'
import { fakeFiles } from '../fakes/fake-files.ts'
import { type FakeCommit, fakeGit } from '../fakes/fake-git.ts'

export const config = (id: string) => `checks:\n  ${id}: mix test\n`
export const usual = '.github/readiness.yml'
export const link = { kind: 'no-file', why: 'it is a symbolic link' } as const
const event: Event = {
  ...noEvent,
  name: 'pull_request',
  pullRequest: { number: 1, head: 'head', author: 'ada', isFork: false }
}

export type Around = {
  base?: FakeCommit | null
  head?: FakeCommit
  event?: Event
  path?: string | null
  github?: GitHub | null
}

/** The rules for a change from `base` to `head`; a base of `null` is not in this checkout. */
export function rulesOf({ base = {}, head = {}, path = null, github = null, ...around }: Around): Promise<Rules> {
  const git = fakeGit({ trees: { HEAD: head, ...(base && { 'base-commit': base }) } })
  const texts = Object.entries(head).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const files = fakeFiles(Object.fromEntries(texts))
  const found = { kind: 'found', commit: 'base-commit', start: 'base-commit' } as const
  const missing = { kind: 'missing', commit: 'base-commit', why: 'it is not here', fix: null } as const
  return findRules({ event, base: base ? found : missing, git, github, path, files, sources, env: {}, ...around })
}

export async function told(rules: Promise<Rules>) {
  const { config, origin, proposed } = await rules
  const checks = config.checks.map(({ check }) => check.id)
  const change = proposed?.kind === 'config' ? proposed.config.checks.map(({ check }) => check.id) : proposed
  return { from: origin.kind, checks, change }
}
