import * as z from 'zod'
import type { Answer, BranchRule, GitHub, Protection, Ruleset } from '../../domain/github.ts'
import { allPages, mapped, parsed } from './answers.ts'
import { refused } from './refusal.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

const rule = z
  .object({
    type: z.string(),
    ruleset_id: z.number().nullish(),
    parameters: z
      .object({
        required_status_checks: z
          .array(z.object({ context: z.string(), integration_id: z.number().nullish() }))
          .optional(),
        workflows: z.array(z.object({ path: z.string(), repository_id: z.number() })).optional()
      })
      .nullish()
  })
  .transform(
    ({ type, ruleset_id, parameters }): BranchRule => ({
      type,
      rulesetId: ruleset_id ?? null,
      requiredChecks: (parameters?.required_status_checks ?? []).map(({ context, integration_id }) => ({
        name: context,
        app: integration_id ?? null
      })),
      requiredWorkflows: (parameters?.workflows ?? []).map(({ path, repository_id }) => ({
        path,
        repositoryId: repository_id
      }))
    })
  )

/** Who may bypass it is shown only to those who may change it. */
const ruleset = z
  .object({
    name: z.string(),
    bypass_actors: z
      .array(z.object({ actor_type: z.string(), actor_id: z.number().nullish(), bypass_mode: z.string().optional() }))
      .nullish()
  })
  .transform(
    ({ name, bypass_actors }): Ruleset => ({
      name,
      bypassers:
        bypass_actors?.map(({ actor_type, actor_id, bypass_mode = 'always' }) => ({
          type: actor_type,
          id: actor_id ?? null,
          mode: bypass_mode
        })) ?? null
    })
  )

const requiredChecks = z.object({
  enforcement_level: z.string().nullish(),
  checks: z.array(z.object({ context: z.string(), app_id: z.number().nullish() })).default([])
})

/** What everybody is told who may read the repository. */
const branchInfo = z.object({
  protection: z
    .object({ enabled: z.boolean().default(false), required_status_checks: requiredChecks.nullish() })
    .nullish()
})

/** What administrators are told. */
const protection = z.object({
  required_status_checks: requiredChecks.nullish(),
  enforce_admins: z.object({ enabled: z.boolean() }).nullish(),
  required_pull_request_reviews: z.object({}).nullish()
})

export function createBranches(
  session: Session,
  repository: Parameters
): Pick<GitHub, 'protectedBranches' | 'rulesOf' | 'ruleset' | 'protectionOf'> {
  return {
    protectedBranches: async () => {
      const route = 'GET /repos/{owner}/{repo}/branches'
      const parameters = { ...repository, protected: true }
      const all = await allPages(session, { route, parameters, of: z.array(z.object({ name: z.string() })) })
      return mapped(all, branches => branches.map(({ name }) => name))
    },
    rulesOf: branch =>
      allPages(session, {
        route: 'GET /repos/{owner}/{repo}/rules/branches/{branch}',
        parameters: { ...repository, branch },
        of: z.array(rule)
      }),
    ruleset: async id => {
      const parameters = { ...repository, ruleset_id: id, includes_parents: true }
      return parsed(ruleset, await session.read('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', parameters))
    },
    protectionOf: branch => protectionOf(session, { ...repository, branch })
  }
}

/** The answer for everybody comes first: it alone tells a branch without protection from one whose protection is not shown. */
async function protectionOf(session: Session, parameters: Parameters): Promise<Answer<Protection>> {
  const open = parsed(branchInfo, await session.read('GET /repos/{owner}/{repo}/branches/{branch}', parameters))
  if (open.kind === 'refused') return open
  const known = open.value.protection
  if (!known?.enabled) return refused('missing', 'the branch has no classic protection')
  const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
  const whole = mapped(parsed(protection, await session.read(route, parameters)), toProtection)
  if (whole.kind === 'answered' || (whole.why !== 'forbidden' && whole.why !== 'missing')) return whole
  const required = known.required_status_checks
  return {
    kind: 'answered',
    value: {
      requiredChecks: namesOf(required),
      // Told of the required checks alone, so only where there are some.
      includesAdmins: required?.enforcement_level ? required.enforcement_level === 'everyone' : null,
      requiresPullRequest: null
    }
  }
}

function toProtection(told: z.infer<typeof protection>): Protection {
  return {
    requiredChecks: namesOf(told.required_status_checks),
    includesAdmins: told.enforce_admins?.enabled ?? false,
    requiresPullRequest: Boolean(told.required_pull_request_reviews)
  }
}

function namesOf(required: z.infer<typeof requiredChecks> | null | undefined): Protection['requiredChecks'] {
  return (required?.checks ?? []).map(({ context, app_id }) => ({ name: context, app: app_id ?? null }))
}
