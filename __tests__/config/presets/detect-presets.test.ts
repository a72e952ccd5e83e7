import { describe, expect, test } from '@jest/globals'
import { detectPresets } from '../../../src/config/presets/detect-presets.ts'

describe('detectPresets', () => {
  test.each([
    { what: 'nothing', paths: [], found: [] },
    { what: 'text only', paths: ['README.md', 'LICENSE'], found: [] },
    { what: 'a Mix project', paths: ['lib/a.ex', 'mix.exs'], found: ['elixir'] },
    { what: 'a Mix project further down', paths: ['apps/a/mix.exs'], found: [] },
    { what: 'a Mix project with a Python worker', paths: ['mix.exs', 'priv/python/a.py'], found: ['elixir', 'python'] },
    { what: 'pyproject.toml', paths: ['pyproject.toml'], found: ['python'] },
    { what: 'requirements', paths: ['requirements-dev.txt'], found: ['python'] },
    { what: 'Python in fixtures only', paths: ['test/fixtures/a.py', 'deps/x/y.py'], found: [] },
    { what: 'a Node package', paths: ['package.json'], found: ['javascript'] },
    { what: 'a Go module', paths: ['go.mod'], found: ['go'] },
    { what: 'a Gemfile', paths: ['Gemfile'], found: ['ruby'] },
    { what: 'a gem', paths: ['a.gemspec'], found: ['ruby'] },
    { what: 'a Cargo package', paths: ['Cargo.toml'], found: ['rust'] },
    { what: 'a Dockerfile', paths: ['Dockerfile'], found: ['docker'] },
    {
      what: 'everything, in the order of the documentation',
      paths: ['Dockerfile', 'Cargo.toml', 'Gemfile', 'go.mod', 'package.json', 'setup.py', 'mix.exs'],
      found: ['elixir', 'python', 'javascript', 'go', 'ruby', 'rust', 'docker']
    }
  ])('$what → $found', ({ paths, found }) => {
    expect(detectPresets(paths)).toEqual(found)
  })
})
