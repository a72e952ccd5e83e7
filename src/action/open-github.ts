import type { GitHub, RepositoryName } from '../domain/github.ts'
import { createClock } from '../platform/clock.ts'
import { createGitHub } from '../platform/github/create-github.ts'

type Runner = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cancel: AbortSignal
}

/** GitHub's API for the repository that the workflow runs in; `null` without a token, or outside a workflow. */
export function openGitHub(token: string | null, { env, cancel }: Runner): GitHub | null {
  const repository = repositoryName(env.GITHUB_REPOSITORY ?? '')
  if (token === null || repository === null) return null
  return createGitHub({ repository, token, env, clock: createClock(), cancel })
}

function repositoryName(text: string): RepositoryName | null {
  const [owner, name, ...rest] = text.split('/')
  return owner && name && rest.length === 0 ? { owner, name } : null
}
