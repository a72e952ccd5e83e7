import { describe, expect, test } from '@jest/globals'
import { init } from '../../../src/commands/init/init.ts'
import { UserError } from '../../../src/domain/errors.ts'
import { type FakeTree, fakeFiles } from '../../fakes/fake-files.ts'

/** What `init` does in a repository with these files. */
async function initIn(tree: FakeTree, { dryRun = false } = {}) {
  const written: Record<string, string> = {}
  const printed: string[] = []
  const exitCode = await init({
    root: '/repository',
    files: fakeFiles(tree),
    dryRun,
    write: (path, text) => {
      written[path] = text
    },
    exists: path => path in tree,
    print: text => printed.push(text)
  })
  return { exitCode, written, printed: printed.join('') }
}

test('config and workflow are written, and what comes next is said', async () => {
  const { exitCode, written, printed } = await initIn({ 'mix.exs': '', 'assets/package.json': '' })
  expect({ exitCode, paths: Object.keys(written), printed }).toEqual({
    exitCode: 0,
    paths: ['.github/readiness.yml', '.github/workflows/readiness.yml'],
    printed: `Found elixir in /repository
Below it: javascript in assets; no preset looks there, so write checks for it
Wrote .github/readiness.yml
Wrote .github/workflows/readiness.yml

Next: read them through, run \`readiness check\`, and commit them. Once the workflow has run, require its job "readiness" on
the branches you release from.
`
  })
})

test('the config names what is there', async () => {
  const { written } = await initIn({ 'mix.exs': '', Dockerfile: '', 'Readme.md': '' })
  const live = written['.github/readiness.yml']?.split('\n').filter(line => !/^\s*(#|$)/.test(line))
  expect(live).toEqual([
    'extends: [elixir, docker]',
    'checks:',
    '  readme:',
    '    title: There is a README, and it is not empty',
    '    file: Readme.md',
    '    expect: size > 0B'
  ])
})

test('a repository of no known kind gets a check of its README', async () => {
  const { written, printed } = await initIn({})
  const live = written['.github/readiness.yml']?.split('\n').filter(line => !/^\s*(#|$)/.test(line))
  expect(live).toEqual([
    'checks:',
    '  readme:',
    '    title: There is a README, and it is not empty',
    '    file: README.md',
    '    expect: size > 0B'
  ])
  expect(printed).toContain('Found no project of a known kind in /repository\n')
})

test('the config of a repository with projects below its root shows a check of one', async () => {
  const { written } = await initIn({ 'packages/Web App/package.json': '', 'services/api/mix.exs': '' })
  expect(written['.github/readiness.yml']).toContain(`
  # Presets look at the root alone. Below it: javascript in packages/Web App, elixir in services/api. A check there:
  #
  # packages-web-app-tests:
  #   run: npm test
  #   working-directory: "packages/Web App"
`)
})

test('a dry run shows what would be written, and writes nothing', async () => {
  const real = await initIn({ 'go.mod': '' })
  const { exitCode, written, printed } = await initIn({ 'go.mod': '' }, { dryRun: true })
  const shown = Object.entries(real.written).map(([path, text]) => `\nWould write ${path}:\n\n${text}`)
  expect({ exitCode, written, printed }).toEqual({
    exitCode: 0,
    written: {},
    printed: `Found go in /repository\n${shown.join('')}`
  })
})

describe('what is there is left as it is', () => {
  const config = '.github/readiness.yml'
  const workflow = '.github/workflows/readiness.yml'

  test.each([
    { there: config, writes: [workflow] },
    { there: 'readiness.yml', writes: [workflow] },
    { there: '.github/readiness.yaml', writes: [workflow] },
    { there: workflow, writes: [config] },
    { there: '.github/workflows/readiness.yaml', writes: [config] }
  ])('$there', async ({ there, writes }) => {
    const { exitCode, written, printed } = await initIn({ [there]: 'mine' })
    expect({ exitCode, writes: Object.keys(written) }).toEqual({ exitCode: 0, writes })
    expect(printed).toContain(`Left ${there} as it is\n`)
  })

  test('and when both are there, there is nothing to do', async () => {
    await expect(initIn({ [config]: '', [workflow]: '' })).rejects.toEqual(
      new UserError(
        'There is nothing to write: config and workflow are there',
        'Change them, and try `readiness check`.'
      )
    )
  })
})
