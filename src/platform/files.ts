import picomatch from 'picomatch'
import { type Files, UnreadableFile } from '../domain/ports.ts'
import { readGitIndex } from './git-index.ts'
import { listGitFiles } from './list-git-files.ts'
import { readRegularFile } from './read-file.ts'
import { RealFolders } from './real-folders.ts'
import { stampFiles } from './stamp-files.ts'
import { walk } from './walk.ts'

/** The work tree at `root`. Listed once, when first asked. */
export function createFiles(root: string): Files {
  const names = new FileNames()
  const tree = { root, names, folders: new RealFolders(root) }
  const tracked = once(() => listTracked(tree))
  const source = once(async () =>
    sorted([...((await tracked()) ?? []), ...(await listUntracked(tree, await tracked()))])
  )
  const all = once(async () => sorted(walk(root, { heedsIgnoreFiles: false }).map(name => names.add(name))))
  return {
    root,
    tracked,
    source,
    glob: async patterns => {
      const isMatch = picomatch([...patterns], { dot: true })
      return (await all()).filter(path => isMatch(path))
    },
    stamps: async patterns => stampFiles(root, patterns),
    read: async path => {
      try {
        return readRegularFile(names.locate(root, path))
      } catch (error) {
        throw new UnreadableFile(path, reasonOf(error), { cause: error, isMissing: isMissing(error) })
      }
    }
  }
}

/** Names need not be UTF-8: the bytes of those that are not are kept beside the text that stands for them. */
class FileNames {
  private readonly bytes = new Map<string, Buffer>()

  add(name: Buffer): string {
    const text = name.toString('utf8')
    if (text.includes('\ufffd') && !Buffer.from(text).equals(name)) this.bytes.set(text, name)
    return text
  }

  locate(root: string, path: string): Buffer | string {
    const name = this.bytes.get(path)
    return name ? Buffer.concat([Buffer.from(`${root}/`), name]) : `${root}/${path}`
  }
}

type Tree = { readonly root: string; readonly names: FileNames; readonly folders: RealFolders }

async function listTracked({ root, names, folders }: Tree): Promise<ReadonlySet<string> | null> {
  const entries = readGitIndex(root)
  const listed = entries
    ? entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)
    : await listGitFiles(root, ['--cached'])
  if (!listed) return null
  const files = listed.map(name => names.add(name))
  return new Set(files.filter(path => folders.holdsFile(path, names.locate(root, path))))
}

/** New files are part of the work as soon as they are written, not only when they are added. */
async function listUntracked(
  { root, names, folders }: Tree,
  tracked: ReadonlySet<string> | null
): Promise<readonly string[]> {
  const byGit = tracked ? await listGitFiles(root, ['--others', '--exclude-standard']) : null
  const listed = byGit ?? walk(root, { heedsIgnoreFiles: true })
  const files = listed.map(name => names.add(name))
  return files.filter(path => !tracked?.has(path) && folders.holdsFile(path, names.locate(root, path)))
}

function sorted(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort()
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file',
  ELOOP: 'it is a symbolic link',
  ENXIO: 'it is no regular file',
  EISDIR: 'it is a folder'
}

function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const known = 'code' in error ? reasons[String(error.code)] : undefined
  return known ?? ('message' in error ? String(error.message) : String(error))
}
