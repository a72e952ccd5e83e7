import { describe, expect, test } from '@jest/globals'
import { commandWords, surePart } from '../../../src/sources/run/command-words.ts'

describe('the commands of a script', () => {
  test.each<[string, string[][]]>([
    ['mix test', [['mix', 'test']]],
    [
      'mix compile && mix test; echo done',
      [
        ['mix', 'compile'],
        ['mix', 'test'],
        ['echo', 'done']
      ]
    ],
    ['cat a | grep b || true', [['cat', 'a'], ['grep', 'b'], ['true']]],
    ['MIX_ENV=test mix test --only "a b"', [['mix', 'test', '--only', 'a b']]],
    ["grep 'a; b' file", [['grep', 'a; b', 'file']]],
    ['make \\\n  test', [['make', 'test']]],
    ['pytest # all of them; mix test\nmypy .', [['pytest'], ['mypy', '.']]],
    ['echo a#b', [['echo', 'a#b']]],
    ['./node_modules/.bin/jest --ci', [['jest', '--ci']]],
    ['npx --yes jest', [['jest']]],
    ['env -i X=1 timeout -k 5 10 pytest', [['10', 'pytest']]],
    ['timeout 10 pytest', [['pytest']]],
    ['python3 -m pytest -q', [['pytest', '-q']]],
    ['/usr/bin/python3 -m unittest', [['unittest']]],
    ['bundle exec rspec', [['rspec']]],
    ['uv run --frozen ruff check', [['ruff', 'check']]],
    [
      '(cd app && go test ./...)',
      [
        ['cd', 'app'],
        ['go', 'test', './...']
      ]
    ],
    ['', []],
    ['"unclosed', [['"unclosed']]]
  ])('%s', (script, words) => {
    expect(commandWords(script)).toEqual(words)
  })

  test('long scripts are read in time that grows with them', () => {
    const words = commandWords(`echo ${'" '.repeat(50_000)}`)
    expect(words.length).toBeGreaterThan(0)
  })
})

test.each([
  ['a || b', 'a '],
  ['if test -f x; then pytest; fi', ''],
  ['for f in *; do pytest $f; done', ''],
  ['cd app; while true; do x; done', 'cd app'],
  ['pytest && mypy', 'pytest && mypy'],
  ['pytest -k "if"', 'pytest -k "if"'],
  ['mix test --only for', 'mix test --only for']
])('of %s surely runs: %s', (script, expected) => {
  expect(surePart(script)).toBe(expected)
})
