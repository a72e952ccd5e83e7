import { minimal } from './minimal.ts'
import type { Operation } from './operation.ts'
import { notFound, ok } from './reply.ts'

/** The roles that `permission` has no word for. */
const legacy: Readonly<Record<string, string>> = { maintain: 'write', triage: 'read' }

export const people: Readonly<Record<string, Operation>> = {
  'repos/get-collaborator-permission-level': ({ repository, params }) => {
    const role = repository.collaborators[params.username ?? ''] ?? 'read'
    const permission = legacy[role] ?? role
    return ok(minimal('repository-collaborator-permission', { permission, role_name: role, user: null }))
  },
  'teams/get-by-name': ({ repository, kind, params }) =>
    kind === 'administrator' && teamOf(repository.teams, params) !== undefined
      ? ok(minimal('team-full', { slug: params.team_slug, parent: null }))
      : notFound(),
  'teams/get-membership-for-user-in-org': ({ repository, kind, params }) =>
    kind === 'administrator' && teamOf(repository.teams, params)?.includes(params.username ?? '')
      ? ok(minimal('team-membership', { state: 'active', role: 'member' }))
      : notFound()
}

/** A workflow's token may not read the organisation: to it every team is one that is not there. */
function teamOf(teams: Readonly<Record<string, readonly string[]>>, params: Readonly<Record<string, string>>) {
  return teams[`${params.org}/${params.team_slug}`]
}
