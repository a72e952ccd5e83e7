import { globMatcher, takesAway } from '../../../text/glob-matcher.ts'

/** Whether a path matches one of the globs and none of the excluded ones. A glob may begin with `!`. */
export function selectPaths(globs: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const isWanted = globMatcher(globs.filter(glob => !takesAway(glob)))
  const unwanted = [...exclude, ...globs.filter(takesAway).map(glob => glob.slice(1))]
  if (unwanted.length === 0) return isWanted
  const isUnwanted = globMatcher(unwanted)
  return path => isWanted(path) && !isUnwanted(path)
}
