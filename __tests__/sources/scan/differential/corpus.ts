import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import type { Grammar } from './grammars.ts'

/** Larger files are bundles, which say little for the time they take. */
const MAX_CHARACTERS = 300_000

/** Made to be awkward for the scanner, not to be a program. Compared only where they are asked for. */
const FIXTURES = '__tests__/sources/scan/fixtures'

/** `DIFFERENTIAL=full` compares every file; `DIFFERENTIAL_CORPUS` names a folder of fetched packages to look in, too. */
const { DIFFERENTIAL, DIFFERENTIAL_CORPUS } = process.env

export const isFull = DIFFERENTIAL === 'full'
export const isFetched = DIFFERENTIAL_CORPUS !== undefined

export type Source = { readonly path: string; readonly text: string }

/** The files of a language, one character per byte: folder by folder, each in an order that is mixed and always the same. */
export function* sourcesOf({ extensions, folders, except = [] }: Grammar): Generator<Source> {
  const roots = DIFFERENTIAL_CORPUS ? [...folders, DIFFERENTIAL_CORPUS] : folders
  const paths = roots.flatMap(root => {
    const patterns = extensions.map(extension => `${root}/**/*${extension}`)
    const ignore = [...except, ...(root.startsWith(FIXTURES) ? [] : [`${FIXTURES}/**`])]
    return mixed(globSync(patterns, { ignore, dot: true, followSymbolicLinks: false, expandDirectories: false }))
  })
  for (const path of new Set(paths)) {
    const text = readFileSync(path, 'latin1').replace(/^\xef\xbb\xbf/, '')
    if (text.length <= MAX_CHARACTERS) yield { path, text }
  }
}

function mixed(paths: readonly string[]): readonly string[] {
  return [...paths].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1))
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
