import { describe, expect, test } from '@jest/globals'
import { loadConfig } from '../../src/config/load.ts'
import { ConfigError, UserError } from '../../src/domain/errors.ts'
import { printStatement } from '../../src/statement/print.ts'
import type { FakeTree } from '../fakes/fake-files.ts'
import { fakeFiles, unreadable } from '../fakes/fake-files.ts'
import { fakePorts } from '../fakes/fake-ports.ts'
import { fakeSources } from '../fakes/fake-sources.ts'
import { loadText, mistakesIn } from '../fakes/load-text.ts'

const config = 'checks:\n  tests: mix test\n'

function load(tree: FakeTree, path: string | null = null) {
  return loadConfig({ files: fakeFiles(tree), path, sources: fakeSources, env: {} })
}

async function errorOf(loading: Promise<unknown>): Promise<{ name: string; message: string; fix?: string }> {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason
  )
  if (error instanceof UserError) return { name: 'UserError', message: error.message, fix: error.fix }
  if (error instanceof ConfigError) return { name: 'ConfigError', message: error.message }
  throw error ?? new Error('it was loaded')
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
        fix: 'Give the path of a config below the root of the repository, or write one with `readiness init`.'
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
    expect(await errorOf(load(tree, path))).toEqual(error)
  })

  test('a config that git knows and that is no regular file is not passed over', async () => {
    const files = { ...fakeFiles({ 'mix.exs': '' }), tracked: async () => new Set(['readiness.yml']) }
    const loading = loadConfig({ files, path: null, sources: fakeSources, env: {} })
    expect((await errorOf(loading)).message).toBe('readiness.yml cannot be read: no such file')
  })

  test('without a config the presets for what is there stand in', async () => {
    const { path, presets, checks } = await load({ 'go.mod': '', Dockerfile: '' })
    expect({ path, presets, ids: checks.map(({ check }) => check.id) }).toEqual({
      path: null,
      presets: ['go', 'docker'],
      ids: ['go-test', 'go-vet', 'gofmt', 'golangci-lint', 'hadolint', 'docker-base-image', 'docker-ignore']
    })
  })
})

describe('an empty config', () => {
  test.each(['', '\n', '# only a comment\n', '---\n', '~\n'])('%j', async text => {
    expect(await errorOf(loadText(text))).toEqual({
      name: 'ConfigError',
      message: 'r.yml:1:1: the config is empty — add `checks:`, or let `readiness init` write it'
    })
  })
})

/** A check as one can compare it. */
async function checksOf(text: string, around: Parameters<typeof loadText>[1] = {}) {
  const { checks } = await loadText(text, around)
  return Promise.all(
    checks.map(async ({ check, when, needs, expect, place }) => {
      const { run, ...header } = check
      const outcome = await run(fakePorts(), new AbortController().signal)
      return {
        ...header,
        when: when.map(printStatement),
        needs,
        expect: expect.map(printStatement),
        place: `${place.path}:${place.line}`,
        outcome: outcome.kind === 'ran' ? { ...JSON.parse(outcome.evidence), expect: undefined } : outcome
      }
    })
  )
}

describe('a check', () => {
  test('is a command, with everything else by default', async () => {
    expect(await checksOf('checks:\n  mix-test: mix test\n')).toEqual([
      {
        id: 'mix-test',
        title: 'Mix test',
        source: 'run',
        severity: 'error',
        stage: 'pre-merge',
        owner: null,
        help: null,
        timeoutMs: 600_000,
        when: [],
        needs: [],
        expect: ['exit == 0'],
        place: 'r.yml:2',
        outcome: { id: 'mix-test', main: 'mix test', fields: {}, isOptional: false, timeoutMs: 600_000 }
      }
    ])
  })

  test('takes every field', async () => {
    const text = `checks:
  first: 'true'
  docs:
    title: The documents
    severity: warning
    stage: post-deploy
    when: [branch == main, mix.exs exists]
    needs: first
    timeout: 1m30s
    optional: true
    owner: acme/docs
    help: Write them.
    file: ["docs/*.md", "README.md"]
    expect:
      - size > 1KB
      - any section Rollback exists
`
    expect((await checksOf(text))[1]).toEqual({
      id: 'docs',
      title: 'The documents',
      source: 'file',
      severity: 'warning',
      stage: 'post-deploy',
      owner: 'acme/docs',
      help: 'Write them.',
      timeoutMs: 90_000,
      when: ['branch == main', 'mix.exs exists'],
      needs: ['first'],
      expect: ['size > 1KB', 'any section Rollback exists'],
      place: 'r.yml:3',
      outcome: { id: 'docs', main: ['docs/*.md', 'README.md'], fields: {}, isOptional: true, timeoutMs: 90_000 }
    })
  })

  test('takes as long as its source allows', async () => {
    const checks = await checksOf('checks:\n  a: "true"\n  b: { scan: "*", forbid: x }\n')
    expect(checks.map(({ timeoutMs }) => timeoutMs)).toEqual([600_000, 30_000])
  })

  test.each([
    { timeout: '24h', mistakes: [] },
    {
      timeout: '24h1ms',
      mistakes: ["r.yml:4:5: checks.a.timeout: '24h1ms' is more than a day — give 24h or less"]
    }
  ])('takes $timeout at most', async ({ timeout, mistakes }) => {
    expect(await mistakesIn(`checks:\n  a:\n    run: x\n    timeout: ${timeout}\n`)).toEqual(mistakes)
  })

  test.each([
    { id: 'a'.repeat(64), isId: true },
    { id: 'a'.repeat(65), isId: false },
    { id: 'mix_test-2', isId: true },
    { id: '2nd', isId: true },
    { id: 'a.b', isId: false },
    { id: '-a', isId: false },
    { id: 'ä', isId: false }
  ])('with the id $id: $isId', async ({ id, isId }) => {
    const loading = loadText(`checks:\n  "${id}": x\n`)
    expect(
      await loading.then(
        () => true,
        () => false
      )
    ).toBe(isId)
  })
})

describe('a preset', () => {
  test('is overridden field by field', async () => {
    const checks = await checksOf(
      'extends: elixir\nchecks:\n  mix-test:\n    expect: exit == 0\n    timeout: 1m\n  own: mix own\n'
    )
    const own = checks.filter(({ id }) => ['mix-test', 'own', 'mix-format'].includes(id))
    expect(own.map(({ id, title, place, timeoutMs, expect }) => ({ id, title, place, timeoutMs, expect }))).toEqual([
      { id: 'mix-test', title: 'The tests pass', place: 'r.yml:3', timeoutMs: 60_000, expect: ['exit == 0'] },
      {
        id: 'mix-format',
        title: 'The code is formatted',
        place: 'preset elixir:10',
        timeoutMs: 600_000,
        expect: ['exit == 0']
      },
      { id: 'own', title: 'Own', place: 'r.yml:6', timeoutMs: 600_000, expect: ['exit == 0'] }
    ])
  })

  test("has its command replaced by a string, or by the source's key", async () => {
    const checks = await checksOf('extends: go\nchecks:\n  go-vet: make vet\n  gofmt:\n    run: make fmt\n')
    expect(checks.map(({ outcome }) => ('main' in outcome ? outcome.main : null))).toEqual([
      'go test ./...',
      'make vet',
      'make fmt',
      'golangci-lint run'
    ])
  })

  test('loses the checks that are off', async () => {
    const checks = await checksOf('extends: go\nchecks:\n  go-vet: off\n  gofmt: "off"\n')
    expect(checks.map(({ id }) => id)).toEqual(['go-test', 'golangci-lint'])
  })
})

describe('names', () => {
  const changelog = 'release: VERSION\nchecks:\n  a:\n    file: CHANGELOG.md\n    expect: section $version exists\n'

  test('$version is read from the release file', async () => {
    const [check] = await checksOf(changelog, { tree: { VERSION: '1.2.3\n' } })
    expect(check?.expect).toEqual(['section 1.2.3 exists'])
  })

  test('a $version that cannot be read breaks the checks that name it, and no other', async () => {
    const checks = await checksOf(`${changelog}  b: mix test\n`)
    expect(checks.map(({ outcome }) => outcome.kind ?? 'ran')).toEqual(['broken', 'ran'])
    expect(checks[0]?.outcome).toEqual({
      kind: 'broken',
      reason: '$version is not known: VERSION cannot be read: no such file',
      fix: 'Give the name a value, or write the value into the config.'
    })
  })

  test('$NAME is read from the environment', async () => {
    const text = 'checks:\n  a:\n    run: x\n    when: branch == $BRANCH\n    expect: output contains $GREETING\n'
    const [check] = await checksOf(text, { env: { BRANCH: 'main', GREETING: 'a $dollar' } })
    expect([check?.when, check?.expect]).toEqual([["branch == 'main'"], ['exit == 0', "output contains 'a $dollar'"]])
  })

  test.each([
    { what: 'that is not set', env: {} },
    { what: 'that is empty', env: { BRANCH: '' } },
    { what: 'of the prototype', env: {}, name: 'toString' }
  ])('a $NAME $what breaks the check, even in a condition', async ({ env, name = 'BRANCH' }) => {
    const [check] = await checksOf(`checks:\n  a:\n    run: x\n    when: branch == $${name}\n`, { env })
    expect([check?.when, check?.outcome]).toEqual([
      [],
      {
        kind: 'broken',
        reason: `$${name} is not set`,
        fix: 'Give the name a value, or write the value into the config.'
      }
    ])
  })

  test("a dollar in single quotes is the user's", async () => {
    const [check] = await checksOf("checks:\n  a:\n    run: x\n    expect: output contains '$5'\n")
    expect(check?.expect).toEqual(['exit == 0', "output contains '$5'"])
  })
})

test('the rest of the config is taken over', async () => {
  const text = `extends: [go]
level: A
waivers:
  - { check: go-vet, reason: noisy, by: ann, until: 2026-12-31 }
`
  const { checks, ...rest } = await loadText(text)
  expect({ ...rest, checks: checks.length }).toEqual({
    path: 'r.yml',
    presets: ['go'],
    level: 'A',
    waivers: [{ check: 'go-vet', reason: 'noisy', by: 'ann', until: '2026-12-31' }],
    checks: 4
  })
})
