import { basename, isAbsolute, join, normalize, relative } from 'node:path/posix'
import type { Finding, Location } from '../../domain/finding.ts'
import { type Files, UnreadableFile } from '../../domain/ports.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { ToolFinding } from './reading.ts'

type Where = {
  readonly files: Files
  /** The folder in which the tool ran, relative to the root. */
  readonly folder: string
}

/** Findings at places of this repository. A path that is outside or not there is dropped: no other file is blamed. */
export async function toFindings(found: readonly ToolFinding[], where: Where): Promise<Finding[]> {
  if (found.length === 0) return []
  const resolve = resolverOf(new Set(await where.files.source()), where)
  const findings: Finding[] = []
  for (const each of found) {
    const path = each.path === null ? null : await resolve(each.path, each.isPartialPath ?? false)
    findings.push(toFinding(each, path))
  }
  return findings
}

function toFinding(found: ToolFinding, path: string | null): Finding {
  const { rule, severity, message } = found
  return {
    rule,
    severity,
    message,
    help: null,
    location: path === null ? null : toLocation(found, path),
    isNew: true,
    fingerprint: fingerprint(rule, message),
    ignored: null
  }
}

/** Tools write 0 where they do not know. */
function toLocation({ line, column, endLine, endColumn }: ToolFinding, path: string): Location {
  const startLine = line || null
  const startColumn = startLine && (column || null)
  return {
    path,
    startLine,
    startColumn,
    endLine: startLine && (endLine || startLine),
    endColumn: startColumn && (endColumn || null)
  }
}

type Resolve = (path: string, isPartial: boolean) => Promise<string | null>

function resolverOf(source: ReadonlySet<string>, { files, folder }: Where): Resolve {
  const known = new Map<string, string | null>()
  let named: ReadonlyMap<string, readonly string[]> | null = null

  async function resolve(path: string, isPartial: boolean): Promise<string | null> {
    const wanted = insideRoot(path, files.root, folder)
    if (wanted === null) return null
    if (source.has(wanted) || (await isThere(files, wanted))) return wanted
    if (!isPartial || isAbsolute(path)) return null
    named ??= byName(source)
    const ending = `/${normalize(path)}`
    const endings = (named.get(basename(ending)) ?? []).filter(each => each.endsWith(ending))
    return endings.length === 1 ? (endings[0] ?? null) : null
  }

  return async (path, isPartial) => {
    const key = `${isPartial} ${path}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = await resolve(path, isPartial)
    known.set(key, found)
    return found
  }
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

/** `null` when it leads out of the repository. */
function insideRoot(path: string, root: string, folder: string): string | null {
  const plain = path.startsWith('file://') ? fromUrl(path) : path
  const inside = isAbsolute(plain) ? relative(root, normalize(plain)) : join(folder, plain)
  return inside === '..' || inside.startsWith('../') || inside === '' ? null : inside
}

function fromUrl(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return url
  }
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
