/** What a job may be given under `permissions:`. Metadata may always be read. */
export type Scope = 'checks' | 'contents' | 'issues' | 'pull-requests' | 'metadata'

export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>

export const writeAll: Permissions = { checks: 'write', contents: 'write', issues: 'write', 'pull-requests': 'write' }

/** A pull request from a fork gets no more of each. */
export const readAll: Permissions = { checks: 'read', contents: 'read', issues: 'read', 'pull-requests': 'read' }

type Need = { readonly access: 'read' | 'write'; readonly anyOf: readonly Scope[] }

const needs = (access: Need['access'], ...anyOf: readonly Scope[]): Need => ({ access, anyOf })

/** The conversation of a pull request is an issue's, too. */
const conversation: readonly Scope[] = ['issues', 'pull-requests']

/**
 * By operation. https://docs.github.com/rest/authentication/permissions-required-for-github-apps. What no job can be given (the
 * administration of a repository, the members of an organisation) is told by the operations themselves.
 */
const table: Readonly<Record<string, Need>> = {
  'checks/create': needs('write', 'checks'),
  'checks/update': needs('write', 'checks'),
  'checks/get': needs('read', 'checks'),
  'checks/list-annotations': needs('read', 'checks'),
  'checks/list-for-ref': needs('read', 'checks'),
  'issues/create-comment': needs('write', ...conversation),
  'issues/update-comment': needs('write', ...conversation),
  'issues/list-comments': needs('read', ...conversation),
  'pulls/create-review': needs('write', 'pull-requests'),
  'pulls/get': needs('read', 'pull-requests'),
  'pulls/list-files': needs('read', 'pull-requests'),
  'pulls/list-reviews': needs('read', 'pull-requests'),
  'pulls/list-review-comments': needs('read', 'pull-requests'),
  'repos/get-content': needs('read', 'contents'),
  'repos/get-branch': needs('read', 'contents')
}

/** Whether a job with these may do it. What is not in the table needs no more than the right to see the repository. */
export function isPermitted(operation: string, given: Permissions): boolean {
  const { access, anyOf } = table[operation] ?? needs('read', 'metadata')
  const all: Permissions = { metadata: 'read', ...given }
  return anyOf.some(scope => all[scope] === 'write' || all[scope] === access)
}
