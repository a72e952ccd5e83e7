import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { importCycles, loadedWith, unusedExports } from './architecture/graph.ts'
import { planted } from './architecture/planted.ts'
import { readSources } from './architecture/read-sources.ts'
import { rules, testRules } from './architecture/rules.ts'
import { readSource } from './architecture/source-file.ts'
import { projectRoot } from './runner/run-action.ts'

const sources = await readSources('src/**/*.ts')
const tests = await readSources('__tests__/**/*.ts')
const scripts = await readSources('scripts/**/*.{mjs,ts}')

describe('the source keeps the rules of the house', () => {
  test.each(rules)('$name', ({ breaches }) => {
    expect(sources.flatMap(file => breaches(file).map(breach => `${file.path}: ${breach}`))).toEqual([])
  })

  test('no files import each other in a circle, not even for types', () => expect(importCycles(sources)).toEqual([]))

  test('what is exported is imported somewhere', () => {
    // What bundles export is called by the doors that load them as text.
    const files = sources.filter(({ path }) => !path.startsWith('src/bundles/'))
    expect(unusedExports(files, [...sources, ...tests, ...scripts])).toEqual([])
  })
})

describe('the tests keep theirs', () => {
  test.each(testRules)('$name', ({ breaches }) => {
    expect(tests.flatMap(file => breaches(file).map(breach => `${file.path}: ${breach}`))).toEqual([])
  })

  test('a test lies where the folder that it tests lies', () => {
    expect(tests.map(({ path }) => path).filter(isAstray)).toEqual([])
  })
})

/** Folders of tests that test no folder of the source: the emulated runner, git, and the built product. */
const ownFolders = ['architecture', 'dist', 'e2e', 'fakes', 'git', 'github', 'metadata', 'runner']

function isAstray(path: string): boolean {
  const folder = posix.dirname(path).replace(/^__tests__\/?/, '')
  if (!path.endsWith('.test.ts') || ownFolders.includes(folder.split('/')[0] ?? '')) return false
  // A folder of tests may be finer than the source's, by one level.
  const parent = posix.dirname(folder)
  return ![folder, ...(parent === '.' ? [] : [parent])].some(place => existsSync(`${projectRoot}/src/${place}`))
}

describe('every rule can fail', () => {
  test.each(planted)('$rule in $path: $breaches', ({ rule, path, text, breaches }) => {
    const found = rules.filter(({ name }) => rule.test(name))
    expect(found.map(({ breaches }) => breaches(readSource(path, text)))).toEqual([breaches])
  })

  test('a circle of two, though one is imported for a type alone', () => {
    const pair = [readSource('src/a.ts', "import './b.ts'"), readSource('src/b.ts', "import type { A } from './a.ts'")]
    expect(importCycles(pair)).toEqual([['src/a.ts', 'src/b.ts']])
  })

  test('a circle of three files', () => {
    const circle = ['a', 'b', 'c'].map((name, index) =>
      readSource(`src/${name}.ts`, `import './${'bca'[index]}.ts'\nimport './d.ts'`)
    )
    expect(importCycles([...circle, readSource('src/d.ts', '')])).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']])
  })

  test('an export that nobody imports, and not a type or what is imported whole', () => {
    const files = [
      readSource('src/a.ts', 'export const b = 1, c = 2\nexport function d() {}\nexport type E = 1\nexport class F {}'),
      readSource('src/g.ts', 'export const h = 1'),
      readSource('src/i.ts', "import { b as j, type F } from './a.ts'\nexport * from './g.ts'")
    ]
    expect(unusedExports(files, files)).toEqual(['src/a.ts: c', 'src/a.ts: d'])
    const whole = readSource('src/k.ts', "import * as a from './a.ts'")
    expect(unusedExports(files, [...files, whole])).toEqual([])
  })

  test('a package behind two files, and not one that is loaded lazily', () => {
    const files = [
      readSource('src/cli.ts', "import './a.ts'\nimport type { B } from './b.ts'\nconst c = () => import('./c.ts')"),
      readSource('src/a.ts', "import 'zod'"),
      readSource('src/b.ts', "import 'yaml'"),
      readSource('src/c.ts', "import '@actions/core'")
    ]
    expect([...loadedWith('src/cli.ts', files)]).toEqual(['src/cli.ts', 'src/a.ts', 'zod'])
  })

  test.each([
    { path: '__tests__/nowhere/a.test.ts', astray: true },
    { path: '__tests__/domain/a.test.ts', astray: false },
    { path: '__tests__/gate/finer/a.test.ts', astray: false },
    { path: '__tests__/gate/much/finer/a.test.ts', astray: true },
    { path: '__tests__/runner/a.test.ts', astray: false },
    { path: '__tests__/a.test.ts', astray: false }
  ])('$path astray: $astray', ({ path, astray }) => expect(isAstray(path)).toBe(astray))
})
