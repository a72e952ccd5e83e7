import { join, relative } from 'node:path/posix'
import type { CommandRun, Files } from '../../../domain/ports.ts'

type Look = {
  readonly before: ReadonlySet<string>
  /** The work tree as it is now. */
  readonly files: Files
  readonly runs: readonly CommandRun[]
  /** Globs of the reports that the commands are to write, and the folder they are relative to. */
  readonly reports: readonly string[]
  readonly folder: string
}

/** Every file, and what git tells besides: links, and folders that are repositories of their own, as `folder/`. */
export async function entriesIn(files: Files): Promise<readonly string[]> {
  const { others } = await files.listing()
  return [...new Set([...(await files.source()), ...(await others)])].sort()
}

/** Files that git does not ignore and that were not there before, without those that are wanted or the gate's own. */
export async function newFiles({ before, files, runs, reports, folder }: Look): Promise<readonly string[]> {
  const added = (await entriesIn(files)).filter(path => !before.has(path))
  if (added.length === 0) return []
  const wanted = reports.length === 0 ? [] : await files.glob(reports.map(pattern => join(folder, pattern)))
  const own = runs.flatMap(({ outputFile }) => (outputFile === null ? [] : relative(files.root, outputFile)))
  const expected = new Set([...wanted, ...own])
  return added.filter(path => !expected.has(path))
}
