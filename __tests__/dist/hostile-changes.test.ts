import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import type { Tree } from '../git/write-tree.ts'
import { githubServer } from '../github/github-server.ts'
import { aPullRequest } from '../github/repository.ts'
import { pullRequestEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'
import { parseReport } from './json-report.ts'

const usual = '.github/readiness.yml'
const strict =
  'checks:\n  no-debug: { scan: lib/**, forbid: elixir/io-inspect }\n  lines: { run: echo a, expect: lines >= 1 }\n'
const mild = 'checks:\n  fine: "true"\n'
const leftover = { 'lib/shop.ex': 'IO.inspect(1)\n' }
const link = (to: string) => ({ link: to })
const submodule = { submodule: true } as const

type Hostile = {
  readonly name: string
  readonly change: Tree
  /** Where the workflow says that the config lies. */
  readonly config?: string
  /** What becomes of the rules, `null` where they stay as they are. */
  readonly rules: readonly [status: string, message: string] | null
}

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]\n`)
  .join('')}`

const onConfig: readonly Hostile[] = [
  {
    name: 'makes .github a link to a folder of its own',
    change: { '.github': link('evil'), 'evil/readiness.yml': mild },
    rules: ['failed', '.github: it is a symbolic link']
  },
  {
    name: 'makes .github a link out of the repository',
    change: { '.github': link('/tmp') },
    rules: ['failed', '.github: it is a symbolic link']
  },
  { name: 'makes the config a submodule', change: { [usual]: submodule }, rules: ['failed', 'it is a submodule'] },
  {
    name: 'makes the config a folder',
    change: { [usual]: null, [`${usual}/a`]: 'x' },
    rules: ['failed', 'it is a folder']
  },
  {
    name: 'makes a folder above a nested config a link',
    config: 'ci/gate/readiness.yml',
    change: { ci: link('evil'), 'evil/gate/readiness.yml': mild },
    rules: ['failed', 'ci: it is a symbolic link']
  },
  {
    name: 'brings a config of 10 MB',
    change: { [usual]: `${strict}# ${'x'.repeat(10_000_000)}\n` },
    rules: ['failed', 'the file is 9.5 MiB, the limit is 1 MiB']
  },
  {
    name: 'brings aliases of aliases of aliases',
    change: { [usual]: `${bomb}${strict}` },
    rules: ['failed', 'aliases stand for more than 10000 values']
  },
  {
    name: 'brings brackets without end',
    change: { [usual]: `a: ${'['.repeat(500_000)}` },
    rules: ['failed', 'breaks here']
  },
  {
    name: 'brings a config in UTF-16',
    change: { [usual]: Buffer.from(strict, 'utf16le') },
    rules: ['failed', 'the file is UTF-16']
  },
  {
    name: 'brings a regex that never ends',
    change: { [usual]: `${strict}  slow: { scan: lib/**, forbid: "/^(a+)+$/" }\n`, 'lib/a.ex': `${'a'.repeat(50)}!\n` },
    rules: ['passed', '']
  }
]

const around: readonly Hostile[] = [
  {
    name: 'names files as options of git and of others',
    change: {
      '--output=pwned': 'x',
      '-rf': 'x',
      'lib/--help.ex': 'x',
      'lib/$(touch pwned).ex': 'x',
      'lib/;touch pwned;.ex': 'x'
    },
    rules: null
  },
  {
    name: 'puts lines and commands into names',
    change: { 'lib/a\n::error::b.ex': 'x', 'lib/##[add-mask]c.ex': 'x' },
    rules: null
  },
  {
    name: 'brings links out of the repository, in a circle and to nowhere',
    change: {
      'lib/passwd.ex': link('/etc/passwd'),
      'lib/up': link('../..'),
      'lib/round': link('round'),
      'lib/gone.ex': link('nowhere')
    },
    rules: null
  },
  {
    name: 'brings a submodule whose address is a command',
    change: {
      'lib/sub': submodule,
      '.gitmodules': '[submodule "sub"]\n\tpath = lib/sub\n\turl = ext::sh -c "touch pwned"\n'
    },
    rules: null
  },
  {
    name: 'names filters and drivers in .gitattributes',
    change: { '.gitattributes': '* filter=evil diff=evil merge=evil -text binary linguist-vendored export-ignore\n' },
    rules: null
  },
  { name: 'tells its source to be ignored', change: { '.gitignore': 'lib/\n*.ex\n' }, rules: null },
  { name: 'brings owners without end', change: { '.github/CODEOWNERS': '* @mallory\n'.repeat(100_000) }, rules: null }
]

async function gated({ change, config = usual }: Hostile) {
  await using origin = await withOrigin({
    base: { [config]: strict, 'lib/shop.ex': ':ok\n' },
    change: { ...change, ...leftover }
  })
  const pull = aPullRequest({ author: 'Codertocat', head: origin.head, base: origin.base })
  await using github = await githubServer({ repository: { pullRequests: { 1: pull } } })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'))
  const before = await readdir(workspace)
  const result = await runAction({
    folder: join(origin.folder, 'runner'),
    workspace,
    event: await pullRequestEvent(origin),
    inputs: config === usual ? {} : { config },
    env: github.env
  })
  const report = parseReport(await readFile(result.outputs.report ?? '', 'utf8'))
  const [check, , own] = report.checks
  return {
    step: [result.exitCode, result.outputs.verdict, Object.keys(result.env)],
    found: check?.findings.map(({ path }) => path),
    rules: own ? [own.status, own.findings.map(({ message }) => message).join('; ')] : null,
    isUntouched: (await readdir(workspace)).join() === before.join(),
    places: result.annotations.map(({ path }) => path)
  }
}

describe('the rules of the base judge a change that', () => {
  test.each([...onConfig, ...around])(
    '$name',
    async hostile => {
      const { step, found, rules, isUntouched } = await gated(hostile)
      expect(step).toEqual([1, 'not-ready', []])
      expect(found).toEqual(['lib/shop.ex'])
      expect(rules?.[0] ?? null).toBe(hostile.rules?.[0] ?? null)
      expect(rules?.[1] ?? '').toContain(hostile.rules?.[1] ?? '')
      expect(isUntouched).toBe(true)
    },
    60_000
  )
})
