import picomatch from 'picomatch'

/** Whether a path matches one of the globs and none of the excluded ones. A glob may begin with `!`. */
export function selectPaths(globs: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const isWanted = picomatch(
    globs.filter(glob => !glob.startsWith('!')),
    { dot: true }
  )
  const unwanted = [...exclude, ...globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))]
  if (unwanted.length === 0) return path => isWanted(path)
  const isUnwanted = picomatch(unwanted, { dot: true })
  return path => isWanted(path) && !isUnwanted(path)
}
