import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import type { FileStamp } from '../../domain/ports.ts'
import { RealFolders } from './real-folders.ts'

/** Files below the root that match, each with its stamp. Times are those of the file system, to the nanosecond. */
export function stampFiles(root: string, patterns: readonly string[]): ReadonlyMap<string, FileStamp> {
  const options = { cwd: root, dot: true, expandDirectories: false, followSymbolicLinks: false }
  const folders = new RealFolders(root)
  const isInside = (path: string) => !path.startsWith('../') && !path.startsWith('/') && folders.leadTo(path)
  const paths = globSync([...patterns], options).filter(isInside)
  return new Map(paths.sort().flatMap(path => stamp(root, path)))
}

function stamp(root: string, path: string): [string, FileStamp][] {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false })
  if (!stat?.isFile()) return []
  const text = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
  return [[path, { text, modifiedMs: Number(stat.mtimeMs) }]]
}
