import type { Answer, GitHub, Refusal, RepositoryInfo, Ruleset } from '../../domain/github.ts'
import { type Connection, READING_TOKEN } from './connect.ts'
import type { Branch, Situation } from './situation.ts'

/** Each costs three requests or four. */
const BRANCHES_AT_MOST = 20

type ReadBranches = Pick<Situation, 'branches' | 'others'>

const noOthers: Situation['others'] = { kind: 'known', notLookedAt: [] }

/** The branch that is named; else the default one, and every branch that is protected. */
export async function readBranches(connection: Connection, named: string | null): Promise<ReadBranches> {
  if (connection.kind === 'shut') {
    const { why, fix } = connection
    const refusal: Refusal = { kind: 'refused', why: 'unreachable', message: why }
    return { branches: [{ ...unseen(named, refusal), fix }], others: noOthers }
  }
  const { github } = connection
  const about = await github.about()
  if (named !== null) return { branches: [await readBranch(github, named, about)], others: noOthers }
  if (about.kind === 'refused') return { branches: [unseen(null, about)], others: noOthers }
  return readAll(github, about)
}

async function readAll(github: GitHub, about: Answer<RepositoryInfo> & { kind: 'answered' }): Promise<ReadBranches> {
  const first = about.value.defaultBranch
  const listed = await github.protectedBranches()
  const all = [first, ...(listed.kind === 'refused' ? [] : listed.value.filter(name => name !== first))]
  const branches: Branch[] = []
  for (const name of all.slice(0, BRANCHES_AT_MOST)) branches.push(await readBranch(github, name, about))
  return {
    branches,
    others:
      listed.kind === 'refused'
        ? { kind: 'unknown', why: listed.message, fix: READING_TOKEN }
        : { kind: 'known', notLookedAt: all.slice(BRANCHES_AT_MOST) }
  }
}

async function readBranch(github: GitHub, name: string, about: Answer<RepositoryInfo>): Promise<Branch> {
  const rules = await github.rulesOf(name)
  const rulesets = new Map<number, Answer<Ruleset>>()
  for (const id of rulesetsIn(rules)) rulesets.set(id, await github.ruleset(id))
  return {
    name,
    repositoryId: about.kind === 'refused' ? null : about.value.id,
    rules,
    rulesets,
    protection: await github.protectionOf(name),
    fix: READING_TOKEN
  }
}

/** Those that require checks or workflows. */
function rulesetsIn(rules: Branch['rules']): ReadonlySet<number> {
  const all = rules.kind === 'refused' ? [] : rules.value
  const requiring = all.filter(
    ({ requiredChecks, requiredWorkflows }) => requiredChecks.length + requiredWorkflows.length > 0
  )
  return new Set(requiring.flatMap(({ rulesetId }) => rulesetId ?? []))
}

function unseen(name: string | null, refusal: Refusal): Branch {
  return { name, repositoryId: null, rules: refusal, rulesets: new Map(), protection: refusal, fix: READING_TOKEN }
}
