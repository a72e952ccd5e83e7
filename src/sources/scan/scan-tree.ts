import picomatch from 'picomatch'
import type { Finding } from '../../domain/finding.ts'
import { type Files, UnreadableFile } from '../../domain/ports.ts'
import { readAttributes } from './attributes.ts'
import { decode, toUnicode } from './decode.ts'
import type { Language } from './language.ts'
import { languageOf } from './language-of.ts'
import { leftOutByContent, leftOutByPath, type Reason } from './left-out.ts'
import { scanFile } from './scan-file.ts'
import type { Search } from './search.ts'

/** What was scanned, what not, and what was found. */
export type Scanned = {
  readonly findings: readonly Finding[]
  /** Files scanned, by language; `null` is a file of none. */
  readonly files: ReadonlyMap<string, Language | null>
  readonly leftOut: ReadonlyMap<string, Reason>
  readonly unreadable: readonly UnreadableFile[]
  readonly notUtf8: readonly string[]
}

/** Files between two looks at whether somebody wants to stop. */
const FILES_PER_TURN = 256

/** Scans these files. @throws RegexTimeout */
export async function scanTree(paths: readonly string[], files: Files, { search, signal }: Run): Promise<Scanned> {
  const attributeOf = await attributesOf(files)
  const scanned = { findings: [], files: new Map(), leftOut: new Map(), unreadable: [], notUtf8: [] }
  for (const [index, path] of paths.entries()) {
    if (index % FILES_PER_TURN === 0) await nextTurn(signal)
    const reason = leftOutByPath(path) ?? attributeOf(path)
    if (reason !== null) scanned.leftOut.set(path, reason)
    else await scanOne(path, { files, search, scanned })
  }
  return scanned
}

type Growing = {
  readonly findings: Finding[]
  readonly files: Map<string, Language | null>
  readonly leftOut: Map<string, Reason>
  readonly unreadable: UnreadableFile[]
  readonly notUtf8: string[]
}

type Work = { readonly files: Files; readonly search: Search; readonly scanned: Growing }

async function scanOne(path: string, { files, search, scanned }: Work): Promise<void> {
  const bytes = await files.read(path).catch(asUnreadable)
  if (bytes instanceof UnreadableFile) {
    scanned.unreadable.push(bytes)
    return
  }
  const decoded = decode(bytes)
  const reason = leftOutByContent(decoded)
  if (reason !== null) {
    scanned.leftOut.set(path, reason)
    return
  }
  scanned.files.set(path, languageOf(path, decoded.text))
  if (!decoded.isUtf8) scanned.notUtf8.push(path)
  for (const finding of scanFile({ path, decoded, language: languageOf(path, decoded.text) }, search))
    scanned.findings.push(finding)
}

function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  throw error
}

export type Run = { readonly search: Search; readonly signal: AbortSignal }

/** Paths that match one of the globs and none of the excluded ones. A glob may begin with `!`. */
export function selectPaths(
  all: readonly string[],
  globs: readonly string[],
  exclude: readonly string[]
): readonly string[] {
  const wanted = picomatch(
    globs.filter(glob => !glob.startsWith('!')),
    { dot: true }
  )
  const unwanted = [...exclude, ...globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))]
  const isUnwanted = unwanted.length === 0 ? () => false : picomatch(unwanted, { dot: true })
  return all.filter(path => wanted(path) && !isUnwanted(path))
}

async function attributesOf(files: Files): Promise<(path: string) => Reason | null> {
  const paths = (await files.source()).filter(path => path === '.gitattributes' || path.endsWith('/.gitattributes'))
  const texts = await Promise.all(paths.map(path => files.read(path).catch(() => new Uint8Array())))
  return readAttributes(
    paths.map((path, index) => ({ path, text: toUnicode(decode(texts[index] ?? new Uint8Array()).text) }))
  )
}

async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
  signal.throwIfAborted()
}
