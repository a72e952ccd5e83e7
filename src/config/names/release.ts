import type { Files } from '../../domain/ports.ts'
import { UnreadableFile } from '../../domain/ports.ts'
import { shown } from '../mistakes/shown.ts'

/** The release version, or why nobody knows it: then every check that names `$version` is broken. */
export type Release =
  | { readonly kind: 'known'; readonly version: string }
  | { readonly kind: 'unknown'; readonly reason: string }

type Read = (text: string) => string | null

/** How to find the version in each file, by reading alone: none of them is run. */
const readers: Readonly<Record<string, Read>> = {
  'mix.exs': fromMix,
  'package.json': fromPackageJson,
  'pyproject.toml': text => fromToml(text, ['project', 'tool.poetry']),
  'Cargo.toml': text => fromToml(text, ['package', 'workspace.package']),
  VERSION: text => /^\s*([^\s]+)\s*$/.exec(text)?.[1] ?? null
}

export const releaseFiles: readonly string[] = Object.keys(readers)

export function isReleaseFile(path: string): boolean {
  return Object.hasOwn(readers, baseName(path))
}

export async function readRelease(path: string, files: Files): Promise<Release> {
  const read = readers[baseName(path)]
  const text = await textOf(path, files)
  if (text instanceof UnreadableFile) return { kind: 'unknown', reason: text.message }
  const version = read?.(text)
  if (version && /^[0-9A-Za-z][0-9A-Za-z.+-]*$/.test(version)) return { kind: 'known', version }
  const what = version ? `the version ${shown(version)} is none` : 'no version can be read without running it'
  return { kind: 'unknown', reason: `${path}: ${what}` }
}

async function textOf(path: string, files: Files): Promise<string | UnreadableFile> {
  try {
    return new TextDecoder().decode(await files.read(path))
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}

/** `version: "1.2.3"` or `version: @version` with `@version "1.2.3"`; several that differ decide nothing. */
function fromMix(text: string): string | null {
  const code = text.replace(/^\s*#.*$/gm, '')
  const literal = /\bversion:\s*"([^"#\n]*)"/g
  const written = [...code.matchAll(literal)].map(([, version]) => version)
  const usesAttribute = /\bversion:\s*@version\b/.test(code)
  const attributes = [...code.matchAll(/^\s*@version\s+"([^"#\n]*)"/gm)].map(([, version]) => version)
  return onlyOne(usesAttribute ? [...attributes, ...written] : written)
}

function fromPackageJson(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text)
    const isRecord = typeof parsed === 'object' && parsed !== null && 'version' in parsed
    return isRecord && typeof parsed.version === 'string' ? parsed.version : null
  } catch {
    return null
  }
}

/** `version = "1.2.3"` in one of these tables; the same key in any other table is somebody else's version. */
function fromToml(text: string, tables: readonly string[]): string | null {
  let table = ''
  const found: (string | undefined)[] = []
  for (const line of text.split(/\r?\n/)) {
    table = /^\s*\[\s*([^[\]]+?)\s*\]\s*(#.*)?$/.exec(line)?.[1] ?? (/^\s*\[\[/.test(line) ? '' : table)
    const version = /^\s*version\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line)
    if (version && tables.includes(table)) found.push(version[1] ?? version[2])
  }
  return onlyOne(found)
}

function onlyOne(versions: readonly (string | undefined)[]): string | null {
  const distinct = [...new Set(versions)]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
