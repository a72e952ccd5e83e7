import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { scrubbedEnvironment } from './processes/scrubbed-environment.ts'

export type BuildComparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }

export type BuildPlace = {
  readonly root: string
  /** The program that builds. */
  readonly node: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const BUILD_TIMEOUT_MS = 120_000

/** Builds the action elsewhere, and tells in which files of `dist` the two differ. The work tree is left as it is. */
export async function compareBuild(place: BuildPlace): Promise<BuildComparison> {
  if (!existsSync(join(place.root, 'node_modules'))) return { kind: 'failed', why: 'nothing is installed' }
  const built = await mkdtemp(join(tmpdir(), 'readiness-build-'))
  try {
    const why = await build(place, built)
    if (why !== null) return { kind: 'failed', why }
    const paths = await differing(join(place.root, 'dist'), built)
    return paths.length === 0 ? { kind: 'same' } : { kind: 'differs', paths }
  } finally {
    await rm(built, { recursive: true, force: true })
  }
}

async function build({ root, node, env }: BuildPlace, target: string): Promise<string | null> {
  const child = spawn(node, ['scripts/build.mjs', target], {
    cwd: root,
    env: scrubbedEnvironment(env),
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: BUILD_TIMEOUT_MS
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-2000)
  })
  await once(child, 'close')
  return child.exitCode === 0 ? null : words.trim().split('\n').at(-1) || 'the build did not end in time'
}

async function differing(committed: string, built: string): Promise<readonly string[]> {
  const names = new Set([...(await filesIn(committed)), ...(await filesIn(built))])
  const paths: string[] = []
  for (const name of [...names].sort()) {
    if ((await textOf(join(committed, name))) !== (await textOf(join(built, name)))) paths.push(`dist/${name}`)
  }
  return paths
}

async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Byte for byte, so that no file is taken for another. */
async function textOf(path: string): Promise<string | null> {
  return existsSync(path) ? readFile(path, 'latin1') : null
}
