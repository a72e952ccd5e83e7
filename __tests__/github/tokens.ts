import { FAKE_TOKEN } from '../runner/environment.ts'

/**
 * Whose a token is. `workflow`: a job's own, with the permissions it asked for. `read-only`: the same on a pull request from a fork or by
 * Dependabot. `administrator`: a person's. `outsider`: one that may not see the repository.
 */
export type TokenKind = 'workflow' | 'read-only' | 'administrator' | 'outsider'

export const READ_ONLY_TOKEN = 'ghs_readonly0123456789abcdefghijklmnopq'
export const ADMINISTRATOR_TOKEN = 'ghp_administrator0123456789abcdefghijk'
export const OUTSIDER_TOKEN = 'ghp_outsider0123456789abcdefghijklmnop'

const kinds: Readonly<Record<string, TokenKind>> = {
  [FAKE_TOKEN]: 'workflow',
  [READ_ONLY_TOKEN]: 'read-only',
  [ADMINISTRATOR_TOKEN]: 'administrator',
  [OUTSIDER_TOKEN]: 'outsider'
}

/** `null`: GitHub does not know it. */
export function tokenKind(authorization: string | undefined): TokenKind | null {
  return kinds[/^(?:token|bearer) (.+)$/i.exec(authorization ?? '')?.[1] ?? ''] ?? null
}

/** Comments of a job's own token are written by this account. */
export function loginOf(kind: TokenKind): string {
  return kind === 'workflow' || kind === 'read-only' ? 'github-actions[bot]' : 'ada'
}

/** GitHub Actions, for every workflow of every repository. */
export const ACTIONS_APP = 15368
