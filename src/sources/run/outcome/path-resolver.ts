import { basename, isAbsolute, join, normalize } from 'node:path/posix'
import { type Files, UnreadableFile } from '../../../domain/ports.ts'
import type { ToolFinding } from '../reading.ts'
import { insideRoot, plainPath } from './tool-path.ts'

export type Where = {
  readonly files: Files
  /** The folder in which the tools ran, relative to the root. */
  readonly folder: string
}

type Resolve = (found: ToolFinding) => Promise<string | null>

/** Finds the file of the repository that a tool means; `null` when it is none, or may be one of several. */
export function pathResolver(source: ReadonlySet<string>, { files, folder }: Where): Resolve {
  const known = new Map<string, string | null>()
  let named: ReadonlyMap<string, readonly string[]> | null = null

  function endingIn(path: string): readonly string[] {
    named ??= byName(source)
    const ending = `/${normalize(path)}`
    return (named.get(basename(ending)) ?? []).filter(each => `/${each}`.endsWith(ending))
  }

  async function existing(paths: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const path of new Set(paths)) if (source.has(path) || (await isThere(files, path))) found.push(path)
    return found
  }

  async function resolve(plain: string, { folders, isPartialPath = false }: ToolFinding): Promise<string | null> {
    if (isAbsolute(plain) || /^[A-Za-z]:/.test(plain)) {
      const inside = insideRoot(plain, files.root)
      return inside === null ? null : only(await existing([inside]))
    }
    // A bare name says nothing of where its file is.
    const isAnywhere = folders === null || (isPartialPath && !plain.includes('/'))
    if (isAnywhere) return only(endingIn(plain))
    const wanted = (folders ?? ['.']).flatMap(each => insideFolder(join(folder, each, plain)))
    const there = await existing(wanted)
    return there.length === 0 && isPartialPath && wanted.length > 0 ? only(endingIn(plain)) : only(there)
  }

  return async found => {
    if (found.path === null) return null
    const key = JSON.stringify([found.path, found.isPartialPath, found.folders])
    const before = known.get(key)
    if (before !== undefined) return before
    // Elsewhere than on Windows a name may have a backslash.
    const path = (await resolve(found.path, found)) ?? (await resolve(plainPath(found.path), found))
    known.set(key, path)
    return path
  }
}

function only(paths: readonly string[]): string | null {
  return paths.length === 1 ? (paths[0] ?? null) : null
}

function insideFolder(path: string): readonly string[] {
  return path === '.' || path === '..' || path.startsWith('../') ? [] : [path]
}

/** Paths by the name of their file. */
function byName(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>()
  for (const path of paths) {
    const others = named.get(basename(path))
    if (others) others.push(path)
    else named.set(basename(path), [path])
  }
  return named
}

async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    await files.read(path)
    return true
  } catch (error) {
    if (error instanceof UnreadableFile) return false
    throw error
  }
}
