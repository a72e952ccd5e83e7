import { type Files, type Listing, UnreadableFile } from '../../domain/ports.ts'
import { gitIndexBytes, readGitIndex } from '../git/git-index.ts'
import { listGitFiles } from '../git/list-git-files.ts'
import { FileNames } from './file-names.ts'
import { holdsOnlyTracked } from './only-tracked.ts'
import { isMissing, isNoFile, reasonOf } from './read-error.ts'
import { readRegularFile } from './read-file.ts'
import { RealFolders } from './real-folders.ts'
import { ReusedBuffer } from './reused-buffer.ts'
import type { WalkOptions } from './walk.ts'

/** The work tree at `root`. Listed once, when first asked. */
export function createFiles(root: string): Files {
  const tree: Tree = { root, names: new FileNames(), folders: new RealFolders(root) }
  const buffer = new ReusedBuffer()
  const listed = once(() => list(tree))
  const tracked = once(async () => {
    const { isGit, listing } = await listed()
    return isGit ? new Set(filesAmong(listing.tracked, tree)) : null
  })
  const untracked = once(async () => {
    const { listing } = await listed()
    return filesAmong(await listing.others, tree)
  })
  const source = once(async () => {
    const { listing } = await listed()
    return sorted(filesAmong([...listing.tracked, ...(await listing.others)], tree))
  })
  const all = once(async () => sorted(await walkTree(tree, { heedsIgnoreFiles: false })))
  return {
    root,
    tracked,
    source,
    untracked,
    listing: async () => (await listed()).listing,
    indexBytes: () => gitIndexBytes(root),
    readNow: (path, maxBytes) => readInto(buffer, path, { ...tree, maxBytes }),
    glob: async patterns => (await all()).filter(await matcherOf(patterns)),
    forms: patterns => formsOf(patterns, tree),
    withheld: once(() => listWithheld(tree)),
    relist: () => createFiles(root),
    stamps: async patterns => (await import('./stamp-files.ts')).stampFiles(root, patterns),
    read: async path => readOrThrow(path, tree)
  }
}

async function matcherOf(patterns: readonly string[]): Promise<(path: string) => boolean> {
  const { globMatcher } = await import('../../text/glob-matcher.ts')
  return globMatcher(patterns)
}

/** Links are told, too. */
async function formsOf(patterns: readonly string[], tree: Tree): ReturnType<Files['forms']> {
  const paths = sorted(await walkTree(tree, { heedsIgnoreFiles: false, tellsLinks: true }))
  const { formOf } = await import('./file-form.ts')
  const forms = paths
    .filter(await matcherOf(patterns))
    .map(path => [path, formOf(tree.names.locate(tree.root, path))] as const)
  return new Map(forms.flatMap(([path, form]) => (form === null ? [] : [[path, form] as const])))
}

function readOrThrow(path: string, { root, names }: Tree): Uint8Array {
  try {
    return readRegularFile(names.locate(root, path))
  } catch (error) {
    throw new UnreadableFile(path, reasonOf(error), { cause: error, isMissing: isMissing(error) })
  }
}

/** `S name` is an entry whose file git keeps out of the work tree (git-ls-files). */
const TAG_BYTES = 2

async function listWithheld({ root, names }: Tree): Promise<ReadonlySet<string>> {
  const tagged = (await listGitFiles(root, ['--cached', '-t'])) ?? []
  return new Set(tagged.filter(isWithheld).map(entry => names.add(entry.subarray(TAG_BYTES))))
}

function isWithheld(entry: Buffer): boolean {
  return entry.toString('latin1', 0, TAG_BYTES) === 'S '
}

type Reading = Tree & { readonly maxBytes: number }

function readInto(buffer: ReusedBuffer, path: string, { root, names, folders, maxBytes }: Reading) {
  if (!folders.leadTo(path)) return 'no-file'
  try {
    return buffer.read(names.locate(root, path), maxBytes)
  } catch (error) {
    if (isNoFile(error)) return 'no-file'
    throw new UnreadableFile(path, reasonOf(error), { cause: error })
  }
}

function filesAmong(paths: readonly string[], { root, names, folders }: Tree): readonly string[] {
  return paths.filter(path => folders.holdsFile(path, names.locate(root, path)))
}

type Tree = { readonly root: string; readonly names: FileNames; readonly folders: RealFolders }

type Listed = { readonly isGit: boolean; readonly listing: Listing }

/** Below, whoever looks into each folder knows of new files before git has started. */
const SMALL_INDEX_BYTES = 300_000

/** New files are part of the work as soon as they are written, not only when they are added. */
async function list(tree: Tree): Promise<Listed> {
  const { root, names } = tree
  const othersByGit = () => listGitFiles(root, ['--others', '--exclude-standard'])
  // git starts before a large index is read, and looks for new files meanwhile.
  const early = gitIndexBytes(root) >= SMALL_INDEX_BYTES ? othersByGit() : null
  const addName = (name: Buffer) => names.add(name)
  const index = readGitIndex(root, addName)
  const byGit = early ?? (index !== null && holdsOnlyTracked(root, index) ? Promise.resolve([]) : othersByGit())
  const tracked = index?.files ?? (await listGitFiles(root, ['--cached']))?.map(addName)
  if (!tracked) {
    const walked = await walkTree(tree, { heedsIgnoreFiles: true })
    return { isGit: false, listing: { tracked: walked, others: byGit.then(() => []) } }
  }
  return { isGit: true, listing: { tracked, others: listOthers(tree, tracked, byGit) } }
}

type ByGit = Promise<readonly Buffer[] | null>

async function listOthers(tree: Tree, tracked: readonly string[], byGit: ByGit): Promise<readonly string[]> {
  const listed = (await byGit)?.map(name => tree.names.add(name)) ?? (await walkTree(tree, { heedsIgnoreFiles: true }))
  if (listed.length === 0) return listed
  const known = new Set(tracked)
  return listed.filter(path => !known.has(path))
}

/** Loaded when it is needed: with git, most runs never walk. */
async function walkTree({ root, names }: Tree, options: WalkOptions): Promise<readonly string[]> {
  const { walk } = await import('./walk.ts')
  return walk(root, options).map(name => names.add(name))
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
