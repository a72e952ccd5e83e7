import type { GitHub } from '../../../src/domain/github.ts'
import { createGitHub } from '../../../src/platform/github/create-github.ts'
import type { GitHubServer } from '../../github/github-server.ts'
import { type PatientClock, patientClock } from '../../github/patient-clock.ts'
import { FAKE_TOKEN } from '../../runner/environment.ts'

export type Asked = { readonly github: GitHub; readonly clock: PatientClock }

/** The client, with a clock that does not keep the tests waiting. */
export function asking(
  fake: GitHubServer,
  options: { readonly token?: string | null; readonly timeoutMs?: number } = {}
): Asked {
  const { token = FAKE_TOKEN, timeoutMs } = options
  const clock = patientClock()
  const github = createGitHub({
    repository: { owner: 'acme', name: 'shop' },
    token,
    env: fake.env,
    clock,
    cancel: new AbortController().signal,
    ...(timeoutMs !== undefined && { timeoutMs })
  })
  return { github, clock }
}
