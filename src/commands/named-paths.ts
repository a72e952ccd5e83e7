import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Files, Listing } from '../domain/ports.ts'
import type { Scanned } from '../sources/scan/scan-tree.ts'

type Place = { readonly cwd: string; readonly root: string }

export type Named = { readonly word: string; readonly path: string }

/** Words of the command line that name files and folders. @throws UserError for a place outside the repository */
export function namedPaths(words: readonly string[], place: Place): readonly Named[] {
  return words.map(word => ({ word, path: pathOf(word, place) }))
}

/** From the root; empty for the root itself. */
function pathOf(word: string, { cwd, root }: Place): string {
  const path = relative(root, resolve(cwd, word)).split(sep).join('/')
  if (path.startsWith('../') || path === '..' || isAbsolute(path))
    throw new UserError(`${word} lies outside ${root}`, 'name a path inside the repository, or set --root')
  return path
}

/** Files named, or in a folder named; all where nothing is. */
export function within(named: readonly Named[]): (path: string) => boolean {
  return path => named.length === 0 || named.some(name => isIn(path, name))
}

function isIn(path: string, named: Named): boolean {
  return named.path === '' || path === named.path || path.startsWith(`${named.path}/`)
}

/** @throws UserError where there is no file under one of the names */
export async function refuseAbsent(
  named: readonly Named[],
  { absent }: Scanned,
  places: readonly Pick<Files, 'listing'>[]
): Promise<void> {
  const listed = await Promise.all(places.map(async ({ listing }) => namesIn(await listing())))
  const files = listed.flat().filter(path => !absent.has(path))
  const empty = named.find(name => !files.some(path => isIn(path, name)))
  if (empty)
    throw new UserError(`${empty.word}: no source file there`, 'name a file or folder that git does not ignore')
}

async function namesIn({ tracked, others }: Listing): Promise<readonly string[]> {
  return [...tracked, ...(await others)]
}
