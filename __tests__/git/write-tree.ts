import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git } from './git.ts'

/** What stands in the place of a file or a folder. */
type StandIn = { readonly link: string } | { readonly submodule: true }

/** Paths and contents; `null` removes what is there. */
export type Tree = Readonly<Record<string, string | Uint8Array | StandIn | null>>

export async function writeTree(folder: string, tree: Tree): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    const file = join(folder, path)
    if (content === null) await rm(file, { recursive: true })
    else {
      await mkdir(dirname(file), { recursive: true })
      if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content)
      else await plant(file, content)
    }
  }
}

async function plant(file: string, standIn: StandIn): Promise<void> {
  await rm(file, { recursive: true, force: true })
  if ('link' in standIn) return symlink(standIn.link, file)
  await mkdir(file)
  await git(file, 'init', '--quiet')
  await git(file, 'commit', '--quiet', '--allow-empty', '--message', 'Begin')
}
