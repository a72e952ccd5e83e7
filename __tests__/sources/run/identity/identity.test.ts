import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../../src/domain/errors.ts'
import type { CommandSpec, FileForm } from '../../../../src/domain/ports.ts'
import type { RunFields } from '../../../../src/sources/run/fields.ts'
import { environmentOf } from '../../../../src/sources/run/identity/environment.ts'
import { identityOf } from '../../../../src/sources/run/identity/identity.ts'
import { run } from '../../../../src/sources/run/index.ts'
import { type FakeTree, fakeFiles } from '../../../fakes/fake-files.ts'
import { fakePorts } from '../../../fakes/fake-ports.ts'
import { aTask } from '../outcome-of.ts'

type Work = {
  readonly main?: string | readonly string[]
  readonly fields?: Partial<RunFields>
  readonly tree?: FakeTree
  readonly forms?: Readonly<Record<string, FileForm>>
  readonly env?: Readonly<Record<string, string>>
  readonly mixVersion?: string
  readonly programs?: Readonly<Record<string, string | null>>
}

const tree = { 'lib/a.ex': 'a', 'docs/b.md': 'b' }

function identity(work: Work = {}): Promise<readonly string[]> {
  const { main = 'mix test', fields = {}, env = { LANG: 'C' }, mixVersion = '1.14', programs = {} } = work
  const version = ({ env: _ }: CommandSpec) => ({ stdout: mixVersion })
  const ports = fakePorts({
    files: fakeFiles(work.tree ?? tree, { forms: work.forms ?? {} }),
    env,
    commands: { 'mix --version': version }
  })
  const identify = async (program: string) => (program in programs ? (programs[program] ?? null) : `file ${program}`)
  const task = aTask({ main, fields: { cache: 'lib/**', ...fields } })
  return identityOf(task, { ...ports, commands: { ...ports.commands, identify } }, new AbortController().signal)
}

describe('the same as before', () => {
  test.each<{ name: string; work: Work; isSame: boolean }>([
    { name: 'where nothing changed', work: {}, isSame: true },
    { name: 'not with another command', work: { main: 'mix test --cover' }, isSame: false },
    { name: 'not with another field', work: { fields: { env: { MIX_ENV: 'test' } } }, isSame: false },
    { name: 'not with an input of other content', work: { tree: { ...tree, 'lib/a.ex': 'x' } }, isSame: false },
    { name: 'not with an input more', work: { tree: { ...tree, 'lib/c.ex': '' } }, isSame: false },
    { name: 'not with an input by another name', work: { tree: { 'lib/b.ex': 'a', 'docs/b.md': 'b' } }, isSame: false },
    {
      name: 'not with an input that may be run now',
      work: { forms: { 'lib/a.ex': { kind: 'file', isExecutable: true } } },
      isSame: false
    },
    {
      name: 'not with a link in the place of an input',
      work: { forms: { 'lib/a.ex': { kind: 'link', target: 'b.ex' } } },
      isSame: false
    },
    { name: 'with another file that is no input', work: { tree: { ...tree, 'docs/b.md': 'x' } }, isSame: true },
    { name: 'not with another lock file', work: { tree: { ...tree, 'mix.lock': '%{}' } }, isSame: false },
    { name: 'with a lock file of another folder', work: { tree: { ...tree, 'other/mix.lock': '%{}' } }, isSame: true },
    { name: 'not with another version of the tool', work: { mixVersion: '1.15' }, isSame: false },
    { name: 'not with another file of the tool', work: { programs: { mix: 'other' } }, isSame: false },
    { name: 'not with another shell', work: { programs: { bash: 'other' } }, isSame: false },
    { name: 'not where the tool is gone', work: { programs: { mix: null } }, isSame: false },
    { name: 'not with another variable', work: { env: { LANG: 'C', MIX_ENV: 'prod' } }, isSame: false },
    { name: 'not with another value', work: { env: { LANG: 'de' } }, isSame: false },
    { name: 'in another run of a workflow', work: { env: { LANG: 'C', GITHUB_RUN_ID: '7' } }, isSame: true }
  ])('$name', async ({ work, isSame }) => {
    const [before, now] = await Promise.all([identity(), identity(work)])
    expect(JSON.stringify(now) === JSON.stringify(before)).toBe(isSame)
  })

  test('the lock file of the folder it runs in counts', async () => {
    const fields = { 'working-directory': 'app' }
    const [before, now] = await Promise.all(
      ['1', '2'].map(lock => identity({ fields, tree: { ...tree, 'app/mix.lock': lock } }))
    )
    expect(now).not.toEqual(before)
  })

  test('what `each` runs for counts', async () => {
    const fields = { each: 'docs/*.md' }
    const [before, now] = await Promise.all(
      ['1', '2'].map(text => identity({ fields, tree: { ...tree, 'docs/b.md': text } }))
    )
    expect(now).not.toEqual(before)
  })
})

test('where a link leads counts, not what lies there', async () => {
  const linkTo = (target: string, text: string) =>
    identity({ tree: { ...tree, 'lib/a.ex': text }, forms: { 'lib/a.ex': { kind: 'link', target } } })
  const [first, same, other] = [await linkTo('b.ex', '1'), await linkTo('b.ex', '2'), await linkTo('c.ex', '1')]
  const isFirst = (each: readonly string[]) => JSON.stringify(each) === JSON.stringify(first)
  expect([isFirst(same), isFirst(other)]).toEqual([true, false])
})

test.each(['*.exs', 'test/**'])('a glob that matches nothing is a mistake: %s', async glob => {
  await expect(identity({ fields: { cache: ['lib/**', glob] } })).rejects.toEqual(
    new UserError(`cache: no file matches ${glob}`, 'Correct the pattern: it is taken from the root of the repository.')
  )
})

test('a check that does not ask has none', () => {
  expect([run.identifier?.(aTask()), typeof run.identifier?.(aTask({ fields: { cache: '*' } }))]).toEqual([
    null,
    'function'
  ])
})

describe('variables', () => {
  const env = {
    PATH: '/bin',
    MIX_ENV: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_TOKEN: 'secret',
    npm_lifecycle_event: 'gate',
    npm_config_ignore_scripts: 'true',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    SHLVL: '2',
    UNSET: undefined
  }

  test.each([
    { scripts: ['mix test'], counted: ['MIX_ENV=test', 'PATH=/bin', 'npm_config_ignore_scripts=true'] },
    {
      scripts: ['echo $GITHUB_REF'],
      counted: ['GITHUB_REF=refs/heads/main', 'MIX_ENV=test', 'PATH=/bin', 'npm_config_ignore_scripts=true']
    },
    {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the shell
      scripts: ['a', 'echo "${SHLVL}"'],
      counted: ['MIX_ENV=test', 'PATH=/bin', 'SHLVL=2', 'npm_config_ignore_scripts=true']
    },
    { scripts: ['curl -H "$GITHUB_TOKEN"'], counted: ['MIX_ENV=test', 'PATH=/bin', 'npm_config_ignore_scripts=true'] }
  ])('of $scripts: $counted', ({ scripts, counted }) => {
    expect(environmentOf(env, scripts)).toEqual(counted)
  })
})
