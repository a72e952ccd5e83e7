import type { Answer, Refusal, Ruleset } from '../../domain/github.ts'
import type { Files } from '../../domain/ports.ts'
import { sources } from '../../sources/index.ts'
import { readConfigOf } from '../../trust/read-config.ts'
import { type Connection, READING_TOKEN } from './connect.ts'
import type { Branch, Build, Situation } from './situation.ts'
import { gateJobsOf } from './workflow/gate-job.ts'
import { readWorkflows } from './workflow/read-workflows.ts'

export type Surroundings = {
  readonly files: Files
  readonly env: Readonly<Record<string, string | undefined>>
  readonly connection: Connection
  /** `null` takes the default branch. */
  readonly branch: string | null
  /** Builds the action anew and compares. */
  readonly compareBuild: () => Promise<Build>
}

/** Looks at everything; decides nothing. */
export async function gather({ files, env, connection, branch, compareBuild }: Surroundings): Promise<Situation> {
  const isTheAction = await holdsTheAction(files)
  const { workflows, unreadable } = await readWorkflows(files)
  return {
    config: await readConfigOf({ files, path: null, sources, env }),
    workflows,
    unreadable,
    gates: gateJobsOf({ workflows, isTheAction }),
    branch: await readBranch(connection, branch),
    build: isTheAction ? await compareBuild() : { kind: 'not-the-action' }
  }
}

/** The action's own repository, or a fork of it, under whatever name. */
async function holdsTheAction(files: Files): Promise<boolean> {
  const metadata = files.readNow('action.yml', 100_000)
  return typeof metadata !== 'string' && /^name: Readiness Gate$/m.test(new TextDecoder().decode(metadata))
}

async function readBranch(connection: Connection, named: string | null): Promise<Branch> {
  if (connection.kind === 'shut') {
    const { why, fix } = connection
    return { ...unseen(named, { kind: 'refused', why: 'unreachable', message: why }), fix }
  }
  const { github } = connection
  const found: Answer<string> = named === null ? await github.defaultBranch() : { kind: 'answered', value: named }
  if (found.kind === 'refused') return unseen(null, found)
  const name = found.value
  const rules = await github.rulesOf(name)
  const rulesets = new Map<number, Answer<Ruleset>>()
  for (const id of rulesetsIn(rules)) rulesets.set(id, await github.ruleset(id))
  return { name, rules, rulesets, protection: await github.protectionOf(name), fix: READING_TOKEN }
}

/** Those that require checks. */
function rulesetsIn(rules: Branch['rules']): ReadonlySet<number> {
  const requiring =
    rules.kind === 'refused' ? [] : rules.value.filter(({ requiredChecks }) => requiredChecks.length > 0)
  return new Set(requiring.flatMap(({ rulesetId }) => rulesetId ?? []))
}

function unseen(name: string | null, refusal: Refusal): Branch {
  return { name, rules: refusal, rulesets: new Map(), protection: refusal, fix: READING_TOKEN }
}
