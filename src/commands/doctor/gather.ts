import type { Files } from '../../domain/ports.ts'
import { sources } from '../../sources/index.ts'
import { readConfigOf } from '../../trust/read-config.ts'
import type { Connection } from './connect.ts'
import { readBranches } from './read-branches.ts'
import type { Build, Situation } from './situation.ts'
import { gateJobsOf } from './workflow/gate-job.ts'
import { readWorkflows } from './workflow/read-workflows.ts'

export type Surroundings = {
  readonly files: Files
  readonly env: Readonly<Record<string, string | undefined>>
  readonly connection: Connection
  /** `null` takes the default branch, and all that are protected. */
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
    ...(await readBranches(connection, branch)),
    build: isTheAction ? await compareBuild() : { kind: 'not-the-action' }
  }
}

/** The action's own repository, or a fork of it, under whatever name. */
async function holdsTheAction(files: Files): Promise<boolean> {
  const metadata = files.readNow('action.yml', 100_000)
  return typeof metadata !== 'string' && /^name: Readiness Gate$/m.test(new TextDecoder().decode(metadata))
}
