import { readFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { projectRoot } from '../runner/run-action.ts'
import { readSource, type SourceFile } from './source-file.ts'

/** The files that match, in order. */
export async function readSources(pattern: string): Promise<SourceFile[]> {
  const paths = await glob(pattern, { cwd: projectRoot, ignore: ['**/fixtures/**'] })
  return Promise.all(paths.sort().map(async path => readSource(path, await readFile(`${projectRoot}/${path}`, 'utf8'))))
}
