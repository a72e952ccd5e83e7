import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'

export type FoundProgram =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-executable' }

/** Looks a program up as the system would: by its path, or in the folders of PATH. */
export function findProgram(name: string, path: string, workingDirectory: string): FoundProgram {
  const isPath = name.includes('/')
  const folders = isPath ? [''] : path.split(delimiter)
  const candidates = folders.map(folder => resolve(workingDirectory, isAbsolute(name) ? name : join(folder, name)))
  const found = candidates.find(path => isFile(path) && isExecutable(path))
  if (found !== undefined) return { kind: 'found', path: found }
  return { kind: candidates.some(isFile) ? 'not-executable' : 'missing' }
}

/** A folder of PATH that may not be looked into holds nothing for us, as for a shell. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
