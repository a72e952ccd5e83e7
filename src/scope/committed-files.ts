import type { Difference, Git } from '../domain/git.ts'
import type { TextFiles } from '../domain/ports.ts'
import { filesAtHand, readObjects } from './files-at-hand.ts'

const ATTRIBUTES = '.gitattributes'

/**
 * The files of a change as a commit has them, read from git's objects and no others; `null` where git does not have them.
 * `.gitattributes` that lie above them are there too, where the change leaves them alone.
 */
export async function committedFiles(
  differences: Promise<readonly Difference[]>,
  { commit, git }: { readonly commit: string; readonly git: Git }
): Promise<TextFiles | null> {
  const wanted = differences.then(all => wantedOf(all, commit))
  const contents = await readObjects(
    wanted.then(({ changed, attributes }) => new Map([...attributes, ...changed])),
    git
  )
  const { changed } = await wanted
  if (contents === null || ![...changed.keys()].every(path => contents.has(path))) return null
  return filesAtHand(contents, commit)
}

/** The names of objects by the paths they are wanted for. */
function wantedOf(differences: readonly Difference[], commit: string) {
  const changed = new Map(differences.flatMap(({ path, after }) => (after === null ? [] : [[path, after] as const])))
  const paths = differences.map(({ path }) => path)
  const attributes = attributesAbove(paths).filter(path => !paths.includes(path))
  // `./` for the folder that git runs in, which may not be the root of its repository.
  return { changed, attributes: new Map(attributes.map(path => [path, `${commit}:./${path}`] as const)) }
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
