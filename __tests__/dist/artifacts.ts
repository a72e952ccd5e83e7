import { copyFile, cp, mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Tree, writeTree } from '../git/write-tree.ts'
import type { ActionOfStep } from '../runner/workflow-job.ts'

/** The artifacts of one run, as actions/upload-artifact and actions/download-artifact keep them. */
export type Artifacts = {
  readonly upload: ActionOfStep
  readonly download: ActionOfStep
  /** Paths in an artifact. */
  list(name: string): Promise<readonly string[]>
  /** Puts in its place what somebody else would have uploaded. */
  replace(name: string, tree: Tree): Promise<void>
}

/** `runId`: the run they belong to; another has none of them. */
export function artifactsIn(folder: string, runId: number): Artifacts {
  const place = (name: string | undefined) => join(folder, 'artifacts', String(name))
  return {
    upload: async ({ name, path = '' }) => {
      await mkdir(place(name), { recursive: true })
      const files = path.split('\n').filter(line => line.trim() !== '')
      for (const file of files) await copyFile(file.trim(), join(place(name), basename(file.trim())))
      return { conclusion: 'success' }
    },
    download: async ({ name, path = '', ...from }) => {
      if (from['run-id'] !== String(runId) || !from['github-token']) return { conclusion: 'failure' }
      const copied = cp(place(name), path, { recursive: true, verbatimSymlinks: true })
      return copied.then(
        () => ({ conclusion: 'success' }),
        () => ({ conclusion: 'failure' })
      )
    },
    list: async name => (await readdir(place(name)).catch(() => [])).sort(),
    replace: async (name, tree) => writeTree(place(name), tree)
  }
}
