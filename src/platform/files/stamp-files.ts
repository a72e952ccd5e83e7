import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'

/**
 * Files below the root that match, each with a stamp that changes whenever it is written. Times are those of the file
 * system, to the nanosecond, and are only ever compared with each other: no clock is asked.
 */
export function stampFiles(root: string, patterns: readonly string[]): ReadonlyMap<string, string> {
  const options = { cwd: root, dot: true, expandDirectories: false, followSymbolicLinks: false }
  const paths = globSync([...patterns], options).filter(path => !path.startsWith('../') && !path.startsWith('/'))
  return new Map(paths.sort().flatMap(path => stamp(root, path)))
}

function stamp(root: string, path: string): [string, string][] {
  const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false })
  return stat?.isFile() ? [[path, `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`]] : []
}
