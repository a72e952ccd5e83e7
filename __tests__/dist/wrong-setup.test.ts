import { describe, expect, test } from '@jest/globals'
import type { Tree } from '../git/write-tree.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const config = (...lines: readonly string[]): Tree => ({ '.github/readiness.yml': `${lines.join('\n')}\n` })

/** What cannot be judged is never green: exit code 2, and on stderr the place, the fact and the next step. */
type Row = { name: string; tree: Tree; args?: readonly string[]; says: string }

const rows: readonly Row[] = [
  {
    name: 'a config that is named and missing',
    tree: {},
    args: ['--config', 'gate.yml'],
    says: 'gate.yml cannot be read: no such file — Give the path of a config below the root of the repository, or write one with `readiness init`.'
  },
  {
    name: 'no config, and nothing to detect',
    tree: { 'notes.txt': 'hello\n' },
    says: 'Nothing to check: there is no .github/readiness.yml, and no project of a known kind at the root of the repository — Write a config with `readiness init`.'
  },
  {
    name: 'an empty config',
    tree: config(''),
    says: '.github/readiness.yml:1:1: the config is empty — add `checks:`, or let `readiness init` write it'
  },
  {
    name: 'a config of comments',
    tree: config('# checks: {}'),
    says: '.github/readiness.yml:1:1: the config is empty — add `checks:`, or let `readiness init` write it'
  },
  {
    name: 'a config without checks',
    tree: config('checks: {}'),
    says: '.github/readiness.yml:1:1: checks: there is no check under it — add one: `tests: mix test`'
  },
  {
    name: 'a misspelt key',
    tree: config('checks:', '  tests:', '    run: npm test', '    expct: exit == 0'),
    says: '.github/readiness.yml:4:5: checks.tests.expct: unknown key — did you mean expect?'
  },
  {
    name: 'a misspelt key at the top',
    tree: config('chekcs:', '  tests: npm test'),
    says: '.github/readiness.yml:1:1: chekcs: unknown key — did you mean checks?'
  },
  {
    name: 'two sources',
    tree: config('checks:', '  tests:', '    run: npm test', '    file: README.md'),
    says: '.github/readiness.yml:4:5: checks.tests: a check has one source, this one has run and file — make a check of each'
  },
  {
    name: 'no source',
    tree: config('checks:', '  tests:', '    title: Tests'),
    says: '.github/readiness.yml:2:3: checks.tests: nothing says what this check looks at — add run:, scan: or file:'
  },
  {
    name: 'an unknown subject',
    tree: config('checks:', '  tests:', '    run: npm test', '    expect: exti == 0'),
    says: ".github/readiness.yml:4:13: checks.tests.expect: 'exti == 0': there is no subject `exti` — did you mean exit?"
  },
  {
    name: 'an unknown preset',
    tree: config('extends: [elixr]', 'checks:', '  tests: npm test'),
    says: ".github/readiness.yml:1:11: extends.0: there is no preset 'elixr' — did you mean elixir?"
  },
  {
    name: 'a duplicate id',
    tree: config('checks:', '  tests: npm test', '  tests: npm run other'),
    says: '.github/readiness.yml:3:3: checks.tests: the key stands twice, first in line 2 — keep one of the two'
  },
  {
    name: 'checks that need each other',
    tree: config(
      'checks:',
      '  a: { run: "true", needs: b }',
      '  b: { run: "true", needs: c }',
      '  c: { run: "true", needs: a }'
    ),
    says: '.github/readiness.yml:2:21: checks.a.needs: checks wait for each other: a → b → c → a — remove one of these needs'
  },
  {
    name: 'a check that needs one that is not there',
    tree: config('checks:', '  lint: { run: "true", needs: tests }'),
    says: ".github/readiness.yml:2:24: checks.lint.needs: there is no check 'tests' — the checks are lint"
  },
  {
    name: 'a source of a later version',
    tree: config('checks:', '  up:', '    service: npm start'),
    says: '.github/readiness.yml:3:5: checks.up.service: source `service` is not in this version — take the check out, or decide it with run, scan or file'
  },
  {
    name: 'a rule that is none',
    tree: config('checks:', '  a:', '    scan: lib/*.py', '    forbid: python/prnt'),
    says: '.github/readiness.yml:4:5: checks.a.forbid: python/prnt: there is no such rule — did you mean python/print?'
  },
  {
    name: 'a pattern that is none',
    tree: config('checks:', '  a:', '    scan: lib/*.py', '    forbid: /(/'),
    says: '.github/readiness.yml:4:5: checks.a.forbid: /(/ is no regular expression: Unterminated group — mend it, or write plain text without the slashes'
  },
  {
    name: 'a check that is asked for and is not there',
    tree: config('checks:', '  tests: npm test'),
    args: ['--only', 'test'],
    says: 'only: there is no check test — did you mean tests?'
  },
  {
    name: 'a base that is no commit',
    tree: config('checks:', '  tests: "true"'),
    args: ['--base', 'no-such-branch'],
    says: 'base no-such-branch: there is no such commit in this checkout — fetch it, e.g. with fetch-depth: 0'
  },
  {
    name: 'a config that is not UTF-8',
    tree: { '.github/readiness.yml': Buffer.from('checks:\n  caf\xe9: x\n', 'latin1') },
    says: '.github/readiness.yml:2:6: a byte here is not UTF-8 — save the file as UTF-8'
  },
  {
    name: 'a config that is a folder',
    tree: { '.github/readiness.yml/a': '' },
    says: '.github/readiness.yml cannot be read: it is no regular file — Make it a regular file that can be read.'
  },
  {
    name: 'a report file in a place that cannot be',
    tree: config('checks:', '  tests: "true"'),
    args: ['--output', 'README.md/report.json'],
    says: "WORK/README.md/report.json: the report cannot be written (EEXIST: file already exists, mkdir 'WORK/README.md') — name a file in a folder that can be written"
  },
  {
    name: 'an option that is none',
    tree: config('checks:', '  tests: "true"'),
    args: ['--olny', 'tests'],
    says: '--olny: unknown option — did you mean --only?'
  }
]

describe('a wrong set-up is exit code 2', () => {
  test.each(rows)('$name', async ({ tree, args = [], says }) => {
    await using work = await workTree({ 'README.md': '# Shop\n', ...tree })
    const { exitCode, stdout, stderr } = await readiness({
      cwd: work.path,
      args: ['check', '--format', 'json', ...args]
    })
    expect({ exitCode, stdout, stderr: stderr.replaceAll(work.path, 'WORK') }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${says}\n`
    })
  })
})

test('a current folder that is gone is said to be', async () => {
  await using work = await workTree(config('checks: { a: "true" }'))
  const before = ['bash', '-c', 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', 'bash']
  const { exitCode, stderr } = await readiness({ cwd: work.path, args: ['check'], before })
  expect([exitCode, stderr]).toEqual([2, 'The current folder is gone — change to one that is there.\n'])
})
