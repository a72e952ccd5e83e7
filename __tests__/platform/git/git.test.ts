import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createGit } from '../../../src/platform/git/git.ts'
import { readChange } from '../../../src/scope/change.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { git, gitEnvironment } from '../../git/git.ts'
import { temporaryFolder } from '../../git/temporary-folder.ts'
import { writeTree } from '../../git/write-tree.ts'

type Case = {
  readonly name: string
  /** Settings of the repository. */
  readonly settings?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** What the change brings besides. */
  readonly attributes?: string
}

const second = [{ start: 2, end: 2 }]
const whole = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]

test.each<Case>([
  { name: 'as git is by itself' },
  { name: 'without prefixes', settings: { 'diff.noprefix': 'true' } },
  { name: 'with other prefixes', settings: { 'diff.mnemonicPrefix': 'true' } },
  { name: 'in a hook of another repository', env: { GIT_DIR: '/no/such/folder', GIT_INDEX_FILE: '/x' } },
  { name: 'with a program for the diff', env: { GIT_EXTERNAL_DIFF: 'true' } },
  { name: 'of a file that is kept out of the diff', attributes: '*.ex -diff\n' },
  { name: 'of a file that is said to be binary', attributes: '*.ex binary\n' }
])('a change is seen $name', async ({ settings = {}, env = {}, attributes }) => {
  await using folder = await changedRepository()
  const { path } = folder
  if (attributes) await writeTree(path, { '.gitattributes': attributes })
  const variables = { PATH: process.env.PATH, HOME: path, ...gitEnvironment, ...asVariables(settings), ...env }
  const change = await readChange('HEAD', createGit(path, variables), fakeFiles({}))
  const ofLib = attributes ? whole : second
  expect(new Map(change?.lines)).toEqual(
    new Map([
      ['b/some lib.ex', ofLib],
      ['old.md', []],
      ['new.md', []]
    ])
  )
})

async function changedRepository() {
  const folder = await temporaryFolder()
  const { path } = folder
  await git(path, 'init')
  await writeTree(path, { 'b/some lib.ex': 'one\n', 'old.md': 'same\n' })
  await git(path, 'add', '.')
  await git(path, 'commit', '-m', 'base')
  await writeTree(path, { 'b/some lib.ex': 'one\ntwo\n' })
  await rename(join(path, 'old.md'), join(path, 'new.md'))
  await git(path, 'add', '.')
  return folder
}

/** Settings of git without a file for them. */
function asVariables(settings: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ])
  return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(pairs.length / 2) }
}
