import { expect, test } from '@jest/globals'
import { loadConfig } from '../../../src/config/load.ts'
import { sources } from '../../../src/sources/index.ts'
import { type FakeTree, fakeFiles } from '../../fakes/fake-files.ts'
import { refusalOf } from '../../fakes/load-text.ts'

const matcher = (regexp: string) => JSON.stringify({ problemMatcher: [{ owner: 'lint', pattern: [{ regexp }] }] })
const config = (path: string) => `checks:\n  lint:\n    run: make lint\n    matcher: ${path}\n`

function load(path: string, base: FakeTree, workTree: FakeTree = {}) {
  const from = fakeFiles({ ...base, 'r.yml': config(path) })
  return loadConfig({ files: fakeFiles(workTree), from, path: 'r.yml', sources, env: {} })
}

test('what a matcher says is read where the config is read, not in the work tree', async () => {
  const { checks } = await load('lint.json', { 'lint.json': matcher('base') }, { 'lint.json': matcher('change') })
  expect(checks.map(({ definition }) => definition.ruleFile)).toEqual([
    { key: 'matcher', path: 'lint.json', text: matcher('base') }
  ])
})

test.each<{ name: string; path?: string; base: FakeTree; mistake: string }>([
  {
    name: 'a file that is not there',
    base: {},
    mistake: 'lint.json cannot be read: no such file — name a regular file of the repository, which can be read'
  },
  {
    name: 'a file outside the repository',
    path: '../lint.json',
    base: {},
    mistake: '../lint.json lies outside the repository — give a path below its root'
  },
  {
    name: 'a file that is none',
    base: { 'lint.json': '[]' },
    mistake:
      'its file is no problem matcher: the file: Invalid input: expected object, received array — write it as ::add-matcher:: in a workflow takes it'
  },
  {
    name: 'a regex that is none',
    base: { 'lint.json': matcher('(') },
    mistake: 'Invalid regular expression: /(?<g1>/: Unterminated group — mend the regex in its file'
  }
])('$name is a mistake of the config', async ({ path = 'lint.json', base, mistake }) => {
  expect(await refusalOf(load(path, base))).toEqual({
    name: 'ConfigError',
    message: `r.yml:4:5: checks.lint.matcher: ${mistake}`
  })
})
