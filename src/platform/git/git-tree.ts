import type { CommitEntry, Git } from '../../domain/git.ts'
import type { InRepository } from './run-git.ts'

/** What git keeps at a path besides regular files. */
const others: Readonly<Record<string, string>> = {
  '040000': 'it is a folder',
  '120000': 'it is a symbolic link',
  '160000': 'it is a submodule'
}

/** Objects that stand in for others are for the desk: nobody checks who put them there. */
const PLAIN = ['--no-replace-objects', '--literal-pathspecs']

type Object = { readonly mode: string; readonly name: string }

/** Reads commits without a work tree. */
export function createTrees(run: InRepository, timeoutMs: number): Pick<Git, 'entry' | 'paths'> {
  return {
    entry: async (commit, path) => {
      const parts = path.split('/')
      // A symbolic link in the place of a folder would make the path look as if there were nothing.
      for (let length = 1; length < parts.length; length += 1) {
        const folder = await objectAt(commit, parts.slice(0, length).join('/'))
        if (folder === null) return null
        if (folder === 'missing') return { kind: 'missing' }
        if (folder.mode !== '040000') return noFile(folder, `${parts.slice(0, length).join('/')}: `)
      }
      const object = await objectAt(commit, path)
      if (object === null) return null
      return object === 'missing' ? { kind: 'missing' } : contentOf(object)
    },
    paths: async commit => {
      const listed = await ask(['ls-tree', '-r', '-z', '--name-only', commit])
      return listed === null ? null : namesIn(listed)
    }
  }

  async function objectAt(commit: string, path: string): Promise<Object | 'missing' | null> {
    const listed = await ask(['ls-tree', '-z', commit, '--', path])
    if (listed === null) return null
    const [, mode, name] = /^(\d{6}) \S+ ([0-9a-f]+)\t/.exec(listed.toString('utf8')) ?? []
    return mode === undefined || name === undefined ? 'missing' : { mode, name }
  }

  async function contentOf(object: Object): Promise<CommitEntry | null> {
    if (!object.mode.startsWith('100')) return noFile(object, '')
    const bytes = await ask(['cat-file', 'blob', object.name])
    return bytes && { kind: 'file', bytes }
  }

  async function ask(args: readonly string[]): Promise<Buffer | null> {
    const { code, stdout } = await run([...PLAIN, ...args], { timeoutMs })
    return code === 0 ? stdout : null
  }
}

function noFile({ mode }: Object, where: string): CommitEntry {
  return { kind: 'no-file', why: `${where}${others[mode] ?? 'it is no regular file'}` }
}

function namesIn(listed: Buffer): readonly string[] {
  return listed
    .toString('utf8')
    .split('\0')
    .filter(name => name !== '')
}
