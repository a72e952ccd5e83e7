import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Paths and contents; `null` removes the file, a link takes its place. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly link: string } | null>>

export async function writeTree(folder: string, tree: Tree): Promise<void> {
  for (const [path, content] of Object.entries(tree)) {
    const file = join(folder, path)
    if (content === null) await rm(file)
    else {
      await mkdir(dirname(file), { recursive: true })
      if (typeof content === 'object' && 'link' in content) await plant(file, content.link)
      else await writeFile(file, content)
    }
  }
}

async function plant(file: string, target: string): Promise<void> {
  await rm(file, { force: true })
  await symlink(target, file)
}
