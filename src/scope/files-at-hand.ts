import type { Git } from '../domain/git.ts'
import { type TextFiles, UnreadableFile } from '../domain/ports.ts'

/** Files by path, with what is in them. */
export type Contents = ReadonlyMap<string, Uint8Array>

/** Files whose bytes are at hand, to be read like those of a work tree. `where`: "the base". */
export function filesAtHand(contents: Contents, where: string): TextFiles {
  return {
    indexBytes: () => 0,
    listing: async () => ({ tracked: [...contents.keys()], others: Promise.resolve([]) }),
    readNow: (path, maxBytes) => {
      const content = contents.get(path)
      if (content === undefined) return 'no-file'
      return content.length > maxBytes ? 'too-large' : content
    },
    read: async path => {
      const content = contents.get(path)
      if (content === undefined) throw new UnreadableFile(path, `it is not in ${where}`, { isMissing: true })
      return content
    }
  }
}

type Named = ReadonlyMap<string, string>

/** What is in git's objects, by the paths they are named for; those that are not here are left out. `null` without git. */
export async function readObjects(byPath: Promise<Named>, git: Git): Promise<Contents | null> {
  const contents = await git.contents(byPath.then(named => [...new Set(named.values())]))
  if (contents === null) return null
  const found = [...(await byPath)].flatMap(([path, name]) => {
    const content = contents.get(name)
    return content === undefined ? [] : [[path, content] as const]
  })
  return new Map(found)
}
