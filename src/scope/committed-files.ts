import type { Difference, Git } from '../domain/git.ts'
import type { TextFiles } from '../domain/ports.ts'
import { filesAtHand, readObjects } from './files-at-hand.ts'

const ATTRIBUTES = '.gitattributes'

/**
 * The files that a range `a...b` changes as `b` has them, read from git's objects and no others; `null` where git does not have
 * them. `.gitattributes` that lie above them are there too, where the change leaves them alone.
 */
export async function committedFiles(range: string, commit: string, git: Git): Promise<TextFiles | null> {
  const asked = Promise.all([git.differences(range), git.folders(range)])
  const wanted = asked.then(([differences, folders]) =>
    wantedOf(differences ?? [], name => objectName(name, commit, folders))
  )
  const contents = await readObjects(
    wanted.then(({ changed, attributes }) => new Map([...attributes, ...changed])),
    git
  )
  const { changed } = await wanted
  if (contents === null || ![...changed.keys()].every(path => contents.has(path))) return null
  return filesAtHand(contents, commit)
}

/** The names of objects by the paths they are wanted for. */
function wantedOf(differences: readonly Difference[], nameOf: (path: string) => string) {
  const changed = new Map(differences.flatMap(({ path, after }) => (after === null ? [] : [[path, after] as const])))
  const paths = new Set(differences.map(({ path }) => path))
  const attributes = attributesAbove([...paths]).filter(path => !paths.has(path))
  return { changed, attributes: new Map(attributes.map(path => [path, nameOf(path)])) }
}

/** By the folder's own object where it is known: git reads all folders on the way from a commit for every path. */
function objectName(path: string, commit: string, folders: ReadonlyMap<string, string> | null): string {
  const slash = path.lastIndexOf('/')
  const folder = folders?.get(path.slice(0, Math.max(slash, 0)))
  // `./` for the folder that git runs in, which may not be the root of its repository.
  return folder === undefined ? `${commit}:./${path}` : `${folder}:${path.slice(slash + 1)}`
}

/** Where `.gitattributes` may lie that speak of these paths, each place once. */
function attributesAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set([''])
  for (const path of paths)
    for (
      let at = path.lastIndexOf('/');
      at > 0 && !folders.has(path.slice(0, at + 1));
      at = path.lastIndexOf('/', at - 1)
    )
      folders.add(path.slice(0, at + 1))
  return [...folders].map(folder => folder + ATTRIBUTES)
}
