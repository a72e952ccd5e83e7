import * as z from 'zod'
import { type Answer, type GitHub, type Permission, permissions } from '../../domain/github.ts'
import { mapped, parsed } from './answers.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

/** `permission` knows no `triage` and no `maintain`; `role_name` can be a name of the organisation's own. */
const permission = z
  .object({ permission: z.string(), role_name: z.string().nullish() })
  .transform(({ permission, role_name }): Permission => known(role_name) ?? known(permission) ?? 'none')

const membership = z.object({ state: z.string() }).transform(({ state }) => state === 'active')

const viewer = z
  .object({ data: z.object({ viewer: z.object({ login: z.string() }) }) })
  .transform(({ data }) => data.viewer.login)

export function createPeople(
  session: Session,
  repository: Parameters,
  graphqlUrl: string
): Pick<GitHub, 'permissionOf' | 'isMember' | 'ownLogin'> {
  return {
    permissionOf: async username => {
      const parameters = { ...repository, username }
      return parsed(
        permission,
        await session.read('GET /repos/{owner}/{repo}/collaborators/{username}/permission', parameters)
      )
    },
    isMember: async (team, username) => {
      const [org = '', team_slug = ''] = team.split('/')
      const parameters = { org, team_slug, username }
      const answer = await session.read('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', parameters)
      if (answer.kind === 'answered' || answer.why !== 'missing') return parsed(membership, answer)
      return isNobodyThere(session, { org, team_slug })
    },
    // A workflow's token may not ask `GET /user`; this every token may.
    ownLogin: async () =>
      parsed(viewer, await session.read(`POST ${graphqlUrl}`, { query: 'query { viewer { login } }' }))
  }
}

/** A team that the token may not see answers as one that has no such member; only a team that is seen has none. */
async function isNobodyThere(session: Session, team: Parameters): Promise<Answer<boolean>> {
  const seen = await session.read('GET /orgs/{org}/teams/{team_slug}', team)
  return mapped(seen, () => false)
}

function known(name: string | null | undefined): Permission | undefined {
  return permissions.find(permission => permission === name)
}
