import { describe, expect, test } from '@jest/globals'
import { loadConfig } from '../../src/config/load.ts'
import type { FakeTree } from '../fakes/fake-files.ts'
import { fakeFiles, unreadable } from '../fakes/fake-files.ts'
import { fakeSources } from '../fakes/fake-sources.ts'
import { refusalOf } from '../fakes/load-text.ts'

const config = 'checks:\n  tests: mix test\n'

function load(tree: FakeTree, path: string | null = null) {
  return loadConfig({ files: fakeFiles(tree), path, sources: fakeSources, env: {} })
}

describe('which file is the config', () => {
  test.each([
    { what: 'the usual place', tree: { '.github/readiness.yml': config }, path: null, found: '.github/readiness.yml' },
    { what: 'the root', tree: { 'readiness.yml': config }, path: null, found: 'readiness.yml' },
    {
      what: 'the one that is named',
      tree: { 'readiness.yml': 'no', 'a/b.yml': config },
      path: 'a/b.yml',
      found: 'a/b.yml'
    },
    { what: 'a name that begins with a dot', tree: { 'a/b.yml': config }, path: './a/b.yml', found: 'a/b.yml' },
    { what: 'an absolute name', tree: { 'a/b.yml': config }, path: '/repository/a/b.yml', found: 'a/b.yml' },
    { what: 'a name with backslashes', tree: { 'a/b.yml': config }, path: 'a\\b.yml', found: 'a/b.yml' }
  ])('$what', async ({ tree, path, found }) => {
    expect((await load(tree, path)).path).toBe(found)
  })

  test.each<{ what: string; tree: FakeTree; path: string | null; error: object }>([
    {
      what: 'a name that is not there',
      tree: { 'readiness.yml': config },
      path: 'ready.yml',
      error: {
        name: 'UserError',
        message: 'ready.yml cannot be read: no such file',
        fix: 'Give the path of a config below the root of the repository, or write one with `readiness init`.'
      }
    },
    {
      what: 'a name above the root',
      tree: {},
      path: '../readiness.yml',
      error: {
        name: 'UserError',
        message: '../readiness.yml lies outside the repository /repository',
        fix: 'Give a path below its root.'
      }
    },
    {
      what: 'an absolute name elsewhere',
      tree: {},
      path: '/repository-2/readiness.yml',
      error: {
        name: 'UserError',
        message: '/repository-2/readiness.yml lies outside the repository /repository',
        fix: 'Give a path below its root.'
      }
    },
    {
      what: 'a config that cannot be read',
      tree: { '.github/readiness.yml': unreadable },
      path: null,
      error: {
        name: 'UserError',
        message: '.github/readiness.yml cannot be read: permission denied',
        fix: 'Make it a regular file that can be read.'
      }
    },
    {
      what: 'two configs',
      tree: { '.github/readiness.yml': config, 'readiness.yml': config },
      path: null,
      error: {
        name: 'ConfigError',
        message: 'readiness.yml: .github/readiness.yml is a config too, and only one can hold — keep one of the two'
      }
    },
    {
      what: 'another ending',
      tree: { '.github/readiness.yaml': config, 'mix.exs': '' },
      path: null,
      error: {
        name: 'ConfigError',
        message: '.github/readiness.yaml: a config is not read under this name — rename it to .github/readiness.yml'
      }
    },
    {
      what: 'another ending beside the right one',
      tree: { '.github/readiness.yml': config, 'readiness.yaml': config },
      path: null,
      error: {
        name: 'ConfigError',
        message: 'readiness.yaml: a config is not read under this name — rename it to readiness.yml'
      }
    },
    {
      what: 'nothing to go by',
      tree: { 'README.md': '' },
      path: null,
      error: {
        name: 'UserError',
        message:
          'Nothing to check: there is no .github/readiness.yml, and no project of a known kind at the root of the repository',
        fix: 'Write a config with `readiness init`.'
      }
    }
  ])('$what is refused', async ({ tree, path, error }) => {
    expect(await refusalOf(load(tree, path))).toEqual(error)
  })

  test('without a config the presets for what is there stand in', async () => {
    const { path, presets, checks } = await load({ Gemfile: '', Dockerfile: '' })
    expect({ path, presets, ids: checks.map(({ check }) => check.id) }).toEqual({
      path: null,
      presets: ['ruby', 'docker'],
      ids: ['rspec', 'rubocop', 'ruby-no-debugger', 'ruby-no-debug', 'hadolint', 'docker-base-image', 'docker-ignore']
    })
  })
})
