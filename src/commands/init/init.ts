import { describeNested } from '../../config/presets/nested-projects.ts'
import { UserError } from '../../domain/errors.ts'
import type { Files } from '../../domain/ports.ts'
import { exitCodes } from '../../exit-codes.ts'
import { detect, type Project } from './detect.ts'
import { renderConfig } from './render-config.ts'
import { renderWorkflow } from './render-workflow.ts'

export type InitOptions = {
  readonly root: string
  readonly files: Pick<Files, 'source'>
  readonly dryRun: boolean
  /** Writes a new file, given its path below the root. */
  write(path: string, text: string): void
  exists(path: string): boolean
  print(text: string): void
}

type Draft = {
  readonly path: string
  /** Where the same may already stand. */
  readonly elsewhere: readonly string[]
  render(project: Project): string
}

const drafts: readonly Draft[] = [
  {
    path: '.github/readiness.yml',
    elsewhere: ['readiness.yml', '.github/readiness.yaml', 'readiness.yaml'],
    render: renderConfig
  },
  {
    path: '.github/workflows/readiness.yml',
    elsewhere: ['.github/workflows/readiness.yaml'],
    render: renderWorkflow
  }
]

/**
 * Writes a config and a workflow for the repository, and leaves alone what is there.
 * @throws UserError when there is nothing to write
 */
export async function init(options: InitOptions): Promise<number> {
  const { root, files, dryRun, exists, print } = options
  const project = detect(await files.source())
  print(`${found(project)} in ${root}\n${below(project)}`)
  const plan = drafts.map(draft => ({ draft, there: [draft.path, ...draft.elsewhere].find(exists) }))
  const missing = plan.flatMap(({ draft, there }) => (there === undefined ? [draft] : []))
  for (const { there } of plan) if (there !== undefined) print(`Left ${there} as it is\n`)
  if (missing.length === 0) {
    throw new UserError(
      'There is nothing to write: config and workflow are there',
      'Change them, and try `readiness check`.'
    )
  }
  for (const draft of missing) place(draft, project, options)
  if (!dryRun) print(NEXT)
  return exitCodes.ready
}

const NEXT = `
Next: read them through, run \`readiness check\`, and commit them. Once the workflow has run, require its job "readiness" on
the branches you release from.
`

function found({ presets }: Project): string {
  return presets.length === 0 ? 'Found no project of a known kind' : `Found ${presets.join(', ')}`
}

/** What the config leaves out. */
function below({ nested }: Project): string {
  const described = describeNested(nested)
  return described === null ? '' : `Below it: ${described}; no preset looks there, so write checks for it\n`
}

function place({ path, render }: Draft, project: Project, { dryRun, write, print }: InitOptions): void {
  const text = render(project)
  if (dryRun) {
    print(`\nWould write ${path}:\n\n${text}`)
    return
  }
  write(path, text)
  print(`Wrote ${path}\n`)
}
