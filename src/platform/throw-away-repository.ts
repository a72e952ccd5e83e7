import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getExecOutput } from '@actions/exec'
import { definedOnly } from './environment.ts'
import { makeTemporaryFolder, removeFolder } from './files/folders.ts'

/** A folder that is gone after `remove`. */
export type ThrowAway = { readonly root: string; readonly isGit: boolean; remove(): void }

/** Git asks for a name, and must not run what the machine's own settings say. */
const IDENTITY = [
  '-c',
  'user.name=demo',
  '-c',
  'user.email=demo@localhost',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'core.hooksPath='
]

/** Writes the files to a new folder and commits them; where there is no git, the folder is all there is. */
export async function makeRepository(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>
): Promise<ThrowAway> {
  const root = makeTemporaryFolder('readiness-demo-')
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const isGit =
    (await git(root, ['init', '--quiet', '--template='], env)) &&
    (await git(root, ['add', '--all'], env)) &&
    (await git(root, [...IDENTITY, 'commit', '--quiet', '--message', 'Plant the faults'], env))
  return { root, isGit, remove: () => removeFolder(root) }
}

async function git(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>
): Promise<boolean> {
  try {
    const { exitCode } = await getExecOutput('git', [...args], {
      cwd,
      env: definedOnly(env),
      silent: true,
      ignoreReturnCode: true
    })
    return exitCode === 0
  } catch {
    return false
  }
}
