import { git } from '../git/git.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { type Tree, writeTree } from '../git/write-tree.ts'

export type WorkTree = AsyncDisposable & { readonly path: string }

/** A repository with everything committed; `isGit: false` leaves it a plain folder. */
export async function workTree(tree: Tree, { isGit = true }: { isGit?: boolean } = {}): Promise<WorkTree> {
  const folder = await temporaryFolder()
  await writeTree(folder.path, tree)
  if (isGit) {
    await git(folder.path, 'init', '--quiet')
    await git(folder.path, 'add', '--all')
    await git(folder.path, 'commit', '--quiet', '--allow-empty', '--message', 'Begin')
  }
  return folder
}
