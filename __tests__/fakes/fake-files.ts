import picomatch from 'picomatch'
import { type FileForm, type Files, UnreadableFile } from '../../src/domain/ports.ts'

/** A file that is listed and cannot be read. */
export const unreadable = Symbol('unreadable')

export type FakeTree = Readonly<Record<string, string | Uint8Array | typeof unreadable>>

type Options = {
  readonly ignored?: readonly string[]
  readonly isGit?: boolean
  readonly forms?: Readonly<Record<string, FileForm>>
}

/**
 * A work tree in memory. `ignored` are files git ignores (matched by `glob`, not by `source`); `isGit: false` is a tree
 * outside git. `forms` are those of files that are not plain ones.
 */
export function fakeFiles(tree: FakeTree = {}, options: Options = {}): Files {
  const paths = Object.keys(tree).sort()
  const isKept = (path: string) => !(options.ignored ?? []).includes(path)
  return {
    root: '/repository',
    withheld: async () => new Set(),
    relist: () => fakeFiles(tree, options),
    source: async () => paths.filter(isKept),
    glob: async patterns => {
      const isMatch = picomatch([...patterns], { dot: true })
      return paths.filter(path => isMatch(path))
    },
    forms: async patterns => {
      const isMatch = picomatch([...patterns], { dot: true })
      const plain = { kind: 'file', isExecutable: false } as const
      return new Map(paths.filter(path => isMatch(path)).map(path => [path, options.forms?.[path] ?? plain]))
    },
    tracked: async () => (options.isGit === false ? null : new Set(paths.filter(isKept))),
    untracked: async () => [],
    stamps: async patterns => {
      const isMatch = picomatch([...patterns], { dot: true })
      return new Map(paths.filter(path => isMatch(path)).map(path => [path, { text: 'never written', modifiedMs: 0 }]))
    },
    listing: async () => ({ tracked: paths.filter(isKept), others: Promise.resolve([]) }),
    indexBytes: () => 0,
    readNow: (path, maxBytes) => {
      if (tree[path] === undefined) return 'no-file'
      const bytes = bytesOf(path, tree[path])
      return bytes.length > maxBytes ? 'too-large' : bytes
    },
    read: async path => bytesOf(path, tree[path])
  }
}

function bytesOf(path: string, content: FakeTree[string] | undefined): Uint8Array {
  if (content === undefined) throw new UnreadableFile(path, 'no such file', { isMissing: true })
  if (content === unreadable) throw new UnreadableFile(path, 'permission denied')
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
