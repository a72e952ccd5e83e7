import { parse } from 'yaml'
import type { Files } from '../../../domain/ports.ts'
import { toWorkflow, type Workflow } from './workflow.ts'

export type ReadWorkflows = {
  readonly workflows: readonly Workflow[]
  /** What cannot be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[]
}

/** Every workflow of the work tree. */
export async function readWorkflows(files: Files): Promise<ReadWorkflows> {
  const paths = await files.glob(['.github/workflows/*.yml', '.github/workflows/*.yaml'])
  const workflows: Workflow[] = []
  const unreadable: { path: string; why: string }[] = []
  for (const path of paths) {
    try {
      workflows.push(toWorkflow(path, parse(new TextDecoder().decode(await files.read(path)))))
    } catch (error) {
      unreadable.push({ path, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) })
    }
  }
  return { workflows, unreadable }
}
