import { expect, test } from '@jest/globals'
import { describeNested, nestedProjects } from '../../../src/config/presets/nested-projects.ts'

test.each([
  { what: 'nothing', paths: [], said: null },
  { what: 'a project at the root', paths: ['mix.exs', 'lib/a.ex'], said: null },
  {
    what: 'packages',
    paths: ['packages/web/package.json', 'api/mix.exs'],
    said: 'elixir in api, javascript in packages/web'
  },
  { what: 'a part of one', paths: ['web/package.json', 'web/ui/package.json'], said: 'javascript in web' },
  { what: 'what is of the kind of the root', paths: ['mix.exs', 'apps/a/mix.exs'], said: null },
  {
    what: 'another kind than that of the root',
    paths: ['mix.exs', 'assets/package.json'],
    said: 'javascript in assets'
  },
  { what: 'two kinds in one folder', paths: ['a/go.mod', 'a/package.json'], said: 'go in a, javascript in a' },
  { what: 'source files alone', paths: ['tools/a.py'], said: null },
  {
    what: 'what is no project of its own',
    paths: ['docs/requirements.txt', 'examples/a/package.json', 'test/fixtures/go.mod', 'deploy/Dockerfile'],
    said: null
  },
  { what: 'three', paths: ['a/go.mod', 'b/go.mod', 'c/go.mod'], said: 'go in a, go in b, go in c' },
  {
    what: 'more than three',
    paths: ['a/go.mod', 'b/go.mod', 'c/go.mod', 'd/go.mod'],
    said: 'go in a, go in b, go in c and 1 more'
  }
])('of $what: $said', ({ paths, said }) => {
  expect(describeNested(nestedProjects(paths))).toBe(said)
})
