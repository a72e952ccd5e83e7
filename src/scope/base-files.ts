import type { Difference, Git } from '../domain/git.ts'
import type { Files, TextFiles } from '../domain/ports.ts'
import { UnreadableFile } from '../domain/ports.ts'

const ATTRIBUTES = /(?:^|\/)\.gitattributes$/

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
  const contents = await git.contents([...new Set(objects.values())])
  if (contents === null || [...objects.values()].some(object => !contents.has(object))) return null
  const changed = new Set(differences.map(({ path }) => path))
  const attributes = (await files.listing()).tracked.filter(path => ATTRIBUTES.test(path) && !changed.has(path))
  const contentOf = (path: string) => contents.get(objects.get(path) ?? '')
  return {
    indexBytes: () => 0,
    listing: async () => ({ tracked: [...objects.keys(), ...attributes], others: Promise.resolve([]) }),
    readNow: (path, maxBytes) => {
      const content = contentOf(path)
      if (content === undefined) return 'no-file'
      return content.length > maxBytes ? 'too-large' : content
    },
    read: async path => {
      const content = contentOf(path)
      if (content !== undefined) return content
      if (attributes.includes(path)) return files.read(path)
      throw new UnreadableFile(path, 'it is not in the base', { isMissing: true })
    }
  }
}
