import { describe, expect, test } from '@jest/globals'
import { toFindings } from '../../../../src/sources/run/outcome/to-findings.ts'
import { toolFinding } from '../../../../src/sources/run/reading.ts'
import { type FakeTree, fakeFiles, unreadable } from '../../../fakes/fake-files.ts'

const tree: FakeTree = {
  'app/calc.py': '',
  'lib/demo.ex': '',
  'apps/a/lib/same.ex': '',
  'apps/b/lib/same.ex': '',
  'top.go': '',
  'inner/top.go': '',
  'odd\\name.py': '',
  'gen/made.py': '',
  'locked.py': unreadable
}
const files = fakeFiles(tree, { ignored: ['gen/made.py', 'locked.py'] })

type Options = { folder?: string; isPartialPath?: boolean; folders?: readonly string[] | null }

async function pathOf(path: string, { folder = '.', ...options }: Options = {}) {
  const found = toolFinding({ rule: 'a/b', message: 'm', path, line: 3, ...options })
  const [finding] = await toFindings([found], { files, folder })
  return finding?.location?.path ?? null
}

describe("a tool's path becomes a path of the repository", () => {
  test.each([
    { path: 'app/calc.py', is: 'app/calc.py' },
    { path: './app/calc.py', is: 'app/calc.py' },
    { path: '/repository/app/calc.py', is: 'app/calc.py' },
    { path: 'file:///repository/app/calc.py', is: 'app/calc.py' },
    { path: 'gen/made.py', is: 'gen/made.py' },
    { path: 'app/../lib/demo.ex', is: 'lib/demo.ex' },
    { path: 'file://localhost/repository/app/calc.py', is: 'app/calc.py' },
    { path: '/repository/app/../lib/demo.ex', is: 'lib/demo.ex' },
    { path: 'app\\calc.py', is: 'app/calc.py' },
    { path: '.\\app\\calc.py', is: 'app/calc.py' },
    { path: 'odd\\name.py', is: 'odd\\name.py' }
  ])('$path', async ({ path, is }) => {
    expect(await pathOf(path)).toBe(is)
  })

  test('read in the folder in which the tool ran', async () => {
    expect([await pathOf('calc.py', { folder: 'app' }), await pathOf('../lib/demo.ex', { folder: 'app' })]).toEqual([
      'app/calc.py',
      'lib/demo.ex'
    ])
  })

  test('found by its ending where a tool leaves the folders out', async () => {
    expect(await pathOf('demo.ex', { isPartialPath: true })).toBe('lib/demo.ex')
  })
})

describe('no other file is blamed', () => {
  test.each([
    { name: 'a path outside', path: '/etc/passwd' },
    { name: 'a path that leads out', path: '../../etc/passwd' },
    { name: 'the root itself', path: '/repository' },
    { name: 'a file that is not there', path: 'app/gone.py' },
    { name: 'a file that cannot be read', path: 'locked.py' },
    { name: 'a bare name, when the tool prints whole paths', path: 'demo.ex' },
    { name: 'a broken url', path: 'file://%zz' },
    { name: 'a url of another machine', path: 'file://elsewhere/repository/app/calc.py' },
    { name: 'a drive of Windows', path: 'C:\\repository\\app\\calc.py' },
    { name: 'another repository beside this one', path: '/repository-old/app/calc.py' }
  ])('$name', async ({ path }) => {
    expect(await pathOf(path)).toBe(null)
  })

  test.each([
    { name: 'a name that two files have', path: 'same.ex' },
    { name: 'a part of a name', path: 'emo.ex' },
    { name: 'a bare name of the root that another folder has, too', path: 'top.go' },
    { name: 'an absolute path', path: '/elsewhere/demo.ex' }
  ])('not even by the ending: $name', async ({ path }) => {
    expect(await pathOf(path, { isPartialPath: true })).toBe(null)
  })
})

describe('a script that changes its folder', () => {
  test.each([
    { name: 'is followed', path: 'calc.py', folders: ['app'], is: 'app/calc.py' },
    { name: 'and its root is not blamed', path: 'top.go', folders: ['app'], is: null },
    { name: 'may have printed before', path: 'calc.py', folders: ['.', 'app'], is: 'app/calc.py' },
    { name: 'is not guessed at where both have the file', path: 'top.go', folders: ['.', 'inner'], is: null },
    { name: 'to nobody knows where', path: 'demo.ex', folders: null, is: 'lib/demo.ex' },
    { name: 'to nobody knows where, and several have the file', path: 'top.go', folders: null, is: null },
    { name: 'and prints whole paths', path: '/repository/app/calc.py', folders: null, is: 'app/calc.py' },
    { name: 'and leads out', path: 'calc.py', folders: ['../elsewhere'], is: null }
  ])('$name', async ({ path, folders, is }) => {
    expect(await pathOf(path, { folders })).toBe(is)
  })
})

describe('on Windows', () => {
  const there = { ...files, root: 'c:\\work\\till' }
  test.each([
    { path: 'C:\\work\\till\\app\\calc.py', is: 'app/calc.py' },
    { path: 'c:/work/till/app/calc.py', is: 'app/calc.py' },
    { path: 'file:///C:/work/till/app/calc.py', is: 'app/calc.py' },
    { path: 'C:\\work\\other\\app\\calc.py', is: null },
    { path: 'D:\\work\\till\\app\\calc.py', is: null },
    { path: '/work/till/app/calc.py', is: null }
  ])('$path', async ({ path, is }) => {
    const [finding] = await toFindings([toolFinding({ rule: 'a/b', message: 'm', path })], {
      files: there,
      folder: '.'
    })
    expect(finding?.location?.path ?? null).toBe(is)
  })
})

test('a finding keeps what the tool knew, and no more', async () => {
  const found = [
    toolFinding({
      rule: 'flake8/F401',
      message: 'unused',
      path: 'app/calc.py',
      line: 4,
      column: 2,
      endLine: 5,
      endColumn: 9
    }),
    toolFinding({ rule: 'mypy/x', severity: 'warning', message: 'odd', path: 'app/calc.py', line: 0, column: 7 }),
    toolFinding({ rule: 'tsc/TS1', message: 'no file' })
  ]
  const findings = await toFindings(found, { files, folder: '.' })
  const common = { help: null, isNew: true, ignored: null, fingerprint: expect.any(String) }
  expect(findings).toEqual([
    {
      ...common,
      rule: 'flake8/F401',
      severity: 'error',
      message: 'unused',
      location: { path: 'app/calc.py', startLine: 4, startColumn: 2, endLine: 5, endColumn: 9 }
    },
    {
      ...common,
      rule: 'mypy/x',
      severity: 'warning',
      message: 'odd',
      location: { path: 'app/calc.py', startLine: null, startColumn: null, endLine: null, endColumn: null }
    },
    { ...common, rule: 'tsc/TS1', severity: 'error', message: 'no file', location: null }
  ])
})

test('a fingerprint is of rule and message, not of the place', async () => {
  const at = (path: string, line: number, rule = 'a/b') => toolFinding({ rule, message: 'm', path, line })
  const found = [at('app/calc.py', 1), at('app/calc.py', 2), at('other.py', 1), at('app/calc.py', 1, 'a/c')]
  const [first, second, third, fourth] = await toFindings(found, { files, folder: '.' })
  expect([second?.fingerprint, third?.fingerprint]).toEqual([first?.fingerprint, first?.fingerprint])
  expect(fourth?.fingerprint).not.toBe(first?.fingerprint)
})
