import type { Difference, Git } from '../domain/git.ts'
import type { Files, TextFiles } from '../domain/ports.ts'
import { type Contents, filesAtHand, readObjects } from './files-at-hand.ts'

const ATTRIBUTES = /(?:^|\/)\.gitattributes$/
const none: Contents = new Map()
const nothing = new Uint8Array()

/**
 * The files of a change as they were before, under the names they had; `null` where git does not have them. What files are
 * left out is said by the `.gitattributes` that the change leaves alone, as in the work tree.
 */
export async function baseFiles(
  differences: readonly Difference[],
  { git, files }: { readonly git: Git; readonly files: Files }
): Promise<TextFiles | null> {
  const objects = new Map(
    differences.flatMap(({ path, previousPath, before }) =>
      before === null ? [] : [[previousPath ?? path, before] as const]
    )
  )
  const before = objects.size === 0 ? none : await readObjects(Promise.resolve(objects), git)
  if (before?.size !== objects.size) return null
  const changed = new Set(differences.map(({ path }) => path))
  const attributes = (await files.listing()).tracked.filter(path => ATTRIBUTES.test(path) && !changed.has(path))
  const texts = attributes.map(async path => [path, await files.read(path).catch(() => nothing)] as const)
  return filesAtHand(new Map([...(await Promise.all(texts)), ...before]), 'the base')
}
