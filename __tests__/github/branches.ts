import { type Fields, minimal } from './minimal.ts'
import { type Operation, page, type Question } from './operation.ts'
import { notAccessible, notFound, ok } from './reply.ts'
import { type FakeBranch, HEAD } from './repository.ts'

export const branches: Readonly<Record<string, Operation>> = {
  'repos/list-branches': question => {
    const all = Object.entries(question.repository.branches).filter(([, branch]) => isProtected(branch))
    return page(question, all, entries =>
      entries.map(([name]) =>
        minimal('short-branch', { name, protected: true, commit: { sha: HEAD, url: 'https://example.invalid/' } })
      )
    )
  },
  'repos/get-branch': question => {
    const branch = branchOf(question)
    if (branch === null) return notFound('Branch not found')
    return ok(
      minimal('branch-with-protection', {
        name: question.params.branch,
        protected: isProtected(branch),
        protection: openProtection(branch)
      })
    )
  },
  'repos/get-branch-protection': question => {
    if (question.kind !== 'administrator') return notAccessible()
    const protection = branchOf(question)?.protection
    return protection === undefined ? notFound('Branch not protected') : ok(minimal('branch-protection', protection))
  },
  'repos/get-branch-rules': question => page(question, branchOf(question)?.rules ?? [], entries => entries),
  'repos/get-repo-ruleset': ({ repository, kind, params }) => {
    const ruleset = repository.rulesets[Number(params.ruleset_id)]
    if (ruleset === undefined) return notFound()
    const { bypass_actors, ...open } = ruleset
    const shown = kind === 'administrator' ? { ...open, bypass_actors } : open
    return ok(minimal('repository-ruleset', { id: Number(params.ruleset_id), ...shown }))
  }
}

function branchOf({ repository, params }: Question): FakeBranch | null {
  return repository.branches[params.branch ?? ''] ?? null
}

function isProtected({ protection, rules = [] }: FakeBranch): boolean {
  return protection !== undefined || rules.length > 0
}

/** What everybody may know of the classic protection: the checks it requires, and of whom. */
function openProtection({ protection }: FakeBranch): Fields {
  if (protection === undefined)
    return { enabled: false, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } }
  const required = protection.required_status_checks as Fields | undefined
  if (required === undefined) return { enabled: true }
  const admins = (protection.enforce_admins as Fields | undefined)?.enabled
  return {
    enabled: true,
    required_status_checks: { ...required, enforcement_level: admins ? 'everyone' : 'non_admins' }
  }
}
