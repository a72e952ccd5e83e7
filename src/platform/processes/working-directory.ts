import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/** A folder inside the repository, links followed; or why it is none. */
export function workingDirectory(root: string, path: string): { readonly path: string } | { readonly why: string } {
  const real = realFolder(resolve(root, path))
  if (real === null) return { why: `the working directory ${path} is not there` }
  const inside = relative(realpathSync(root), real)
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return isOutside ? { why: `the working directory ${path} is outside the repository` } : { path: real }
}

/** `null` for what is no folder, cannot be looked into, or is a link that leads in a circle. */
function realFolder(path: string): string | null {
  try {
    const real = realpathSync(path)
    return statSync(real).isDirectory() ? real : null
  } catch {
    return null
  }
}
