import type { Difference, Git } from '../domain/git.ts'
import type { TextFiles } from '../domain/ports.ts'
import { filesAtHand, readObjects } from './files-at-hand.ts'

const ATTRIBUTES = '.gitattributes'

/**
 * The files of a change as a commit has them, read from git's objects and no others; `null` where git does not have them.
 * `.gitattributes` that lie above them are there too, where the change leaves them alone.
 */
export async function committedFiles(
  differences: readonly Difference[],
  { commit, git }: { readonly commit: string; readonly git: Git }
): Promise<TextFiles | null> {
  const changed = new Map(differences.flatMap(({ path, after }) => (after === null ? [] : [[path, after] as const])))
  const paths = differences.map(({ path }) => path)
  const attributes = attributesAbove(paths).filter(path => !paths.includes(path))
  // `./` for the folder that git runs in, which may not be the root of its repository.
  const names = attributes.map(path => [path, `${commit}:./${path}`] as const)
  const contents = await readObjects(new Map([...names, ...changed]), git)
  if (contents === null || ![...changed.keys()].every(path => contents.has(path))) return null
  return filesAtHand(contents, commit)
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
