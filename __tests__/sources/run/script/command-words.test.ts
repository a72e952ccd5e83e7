import { describe, expect, test } from '@jest/globals'
import { commandsOf } from '../../../../src/sources/run/script/command-words.ts'

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
    ['env -u HOME X=1 timeout -k 5 10 pytest', [['pytest']]],
    ['timeout 10 pytest', [['pytest']]],
    ['python3 -m pytest -q', [['pytest', '-q']]],
    ['/usr/bin/python3 -m unittest', [['unittest']]],
    ['bundle exec rspec', [['rspec']]],
    ['uv run --frozen --with pytest-cov pytest', [['pytest']]],
    ['python3.12 -W error -m pytest', [['pytest']]],
    ['python3 manage.py test', [['python3', 'manage.py', 'test']]],
    ['coverage run --source app -m unittest -v', [['unittest', '-v']]],
    ['python -m coverage run --branch manage.py test', [['python', 'manage.py', 'test']]],
    ['coverage report', [['coverage', 'report']]],
    ['cross-env CI=1 npx --yes -p jest jest', [['jest']]],
    ['c8 --reporter text mocha', [['mocha']]],
    ['pnpm -C web vitest run', [['vitest', 'run']]],
    ['find . -name "*_test.py" | xargs -r -n 1 pytest', [['find', '.', '-name', '*_test.py'], ['pytest']]],
    ['docker compose run --rm -e X=1 app mix test', [['mix', 'test']]],
    [
      'bash -ec "cd app && pytest -q"',
      [
        ['cd', 'app'],
        ['pytest', '-q']
      ]
    ],
    ['npm t', [['npm', 'test']]],
    ['npm --prefix web run test', [['npm', 'test']]],
    ['yarn test --ci', [['npm', 'test']]],
    ['npm run test:types', [['npm', 'run', 'test:types']]],
    ['for f in a b; do pytest $f; done', [['pytest', '$f']]],
    [
      'cat <<END > run.sh\npytest\nEND\nmypy .',
      [
        ['cat', '<<END', '>', 'run.sh'],
        ['mypy', '.']
      ]
    ],
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
    expect(commandsOf(script).map(command => command.words)).toEqual(words)
  })

  test('long scripts are read in time that grows with them', () => {
    const commands = commandsOf(`echo ${'" '.repeat(50_000)}`)
    expect(commands.length).toBeGreaterThan(0)
  })
})

const tested = (script: string) => commandsOf(script).some(({ words, isSure }) => isSure && words[0] === 'pytest')

describe('a test tool surely runs', () => {
  test.each([
    'pytest',
    'pytest || true',
    'mypy || exit 1; pytest',
    'cd app && pytest',
    '(cd app || exit 1) && pytest',
    'if test -f .env; then . .env; fi; pytest',
    'until nc -z db 5432; do sleep 1; done; pytest',
    'start() { serve & }\nstart\npytest',
    '{ pytest; } | tee log',
    'pytest -k "if"',
    // A loop over nothing runs nothing: that it may is no excuse.
    'for f in tests/*; do pytest $f; done',
    'while read f; do pytest $f; done < list',
    'ls tests | xargs -r pytest'
  ])('%s', script => expect(tested(script)).toBe(true))
})

describe('it need not run', () => {
  test.each([
    'test -d tests || pytest',
    'test -d tests || mypy && pytest',
    'if test -d tests; then pytest; fi',
    'if a; then if b; then c; fi; pytest; fi',
    'case $X in a) pytest;; esac',
    'check() { pytest; }\nmypy',
    'function check { pytest; }\nmypy',
    'echo pytest',
    'cat <<END\npytest\nEND'
  ])('%s', script => expect(tested(script)).toBe(false))
})

describe('it may run several times', () => {
  test.each([
    ['pytest', false],
    ['pytest; pytest', false],
    ['for f in a; do pytest $f; done', true],
    ['while true; do (cd a && pytest); done', true],
    ['for f in a; do :; done; pytest', false],
    ['ls | xargs pytest', true],
    ['for f in a; do bash -c "pytest"; done', true]
  ])('%s: %s', (script, isRepeated) => {
    const own = commandsOf(script).filter(({ words }) => words[0] === 'pytest')
    expect(own.map(each => each.isRepeated)).toEqual(own.map(() => isRepeated))
  })
})
