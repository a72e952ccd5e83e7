import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Event } from '../domain/event.ts'
import type { Store } from '../domain/ports.ts'
import { createActionsStore } from '../platform/store/actions-store.ts'
import { createFileStore, storePath } from '../platform/store/file-store.ts'
import { fingerprint } from '../text/fingerprint.ts'

type Environment = Readonly<Record<string, string | undefined>>

type Job = {
  readonly root: string
  readonly env: Environment
  readonly event: Event
  /** A word nobody else has. */
  readonly word: string
}

/**
 * The cache of Actions where a check asks to be cached and GitHub keeps what this event writes from branches that it may not
 * speak for. Else a file, which outlives the job on a machine of one's own; every job there can write it, so it proves nothing.
 */
export function openStore({ root, env, event, word }: Job, config: Config): Store {
  const isAsked = config.checks.some(({ check }) => check.identify !== undefined)
  if (!isAsked || !isKeptApart(event)) return createFileStore(storePath(root, env), { isTrusted: false })
  const { RUNNER_TEMP = root, RUNNER_OS = '', GITHUB_WORKFLOW = '', GITHUB_JOB = '' } = env
  const prefix = `readiness-gate-${RUNNER_OS}-${fingerprint(GITHUB_WORKFLOW, GITHUB_JOB)}-`
  return createActionsStore({ folder: join(RUNNER_TEMP, 'readiness-gate-memory'), prefix, key: `${prefix}${word}` })
}

/** Events that run in the scope of the default branch on code that anybody may have written are not among them. */
function isKeptApart({ name, pullRequest }: Event): boolean {
  if (name === 'pull_request') return pullRequest?.isFork === false
  return ['push', 'merge_group', 'schedule', 'workflow_dispatch'].includes(name)
}
