import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/** A folder inside the repository, links followed; or why it is none. */
export function workingDirectory(root: string, path: string): { readonly path: string } | { readonly why: string } {
  const wanted = resolve(root, path)
  if (!statSync(wanted, { throwIfNoEntry: false })?.isDirectory()) {
    return { why: `the working directory ${path} is not there` }
  }
  const real = realpathSync(wanted)
  const inside = relative(realpathSync(root), real)
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return isOutside ? { why: `the working directory ${path} is outside the repository` } : { path: real }
}
