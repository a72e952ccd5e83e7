import { describe, expect, test } from '@jest/globals'
import { ConfigError, UserError } from '../../src/domain/errors.ts'
import type { FakeCommit } from '../fakes/fake-git.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'
import { answered, forbidden } from '../fakes/github-answers.ts'
import { type Around, config, link, rulesOf, told, usual } from './rules-of.ts'

describe('a change whose config cannot be used is judged by its base, and told so', () => {
  const base = { [usual]: config('strict') }
  test.each<{ name: string; head: FakeCommit; mistake: object }>([
    {
      name: 'a mistake',
      head: { [usual]: 'checks:\n  a: { scna: x }\n' },
      mistake: { line: 2, fact: 'unknown key', fix: 'did you mean scan?' }
    },
    {
      name: 'a second config',
      head: { ...base, 'readiness.yml': config('mild') },
      mistake: { path: 'readiness.yml', fact: `${usual} is a config too, and only one can hold` }
    },
    {
      name: 'a symbolic link in its place',
      head: { [usual]: link },
      mistake: { path: usual, line: null, fact: 'cannot be read: it is a symbolic link, in HEAD' }
    },
    {
      name: 'checks that wait for each other',
      head: { [usual]: 'checks:\n  a: { run: x, needs: b }\n  b: { run: x, needs: a }\n' },
      mistake: { line: 2, fact: 'checks wait for each other: a → b → a' }
    }
  ])('$name', async ({ head, mistake }) => {
    const { config, proposed } = await rulesOf({ base, head })
    expect(config.checks.map(({ check }) => check.id)).toEqual(['strict'])
    expect(proposed).toMatchObject({ kind: 'unusable', mistakes: [mistake] })
  })
})

describe('a base that is not in the checkout', () => {
  const head = { [usual]: config('mild') }
  const remote = (files: Readonly<Record<string, string>>) =>
    fakeGitHub({
      file: async (path, ref) => {
        const text = files[`${ref}:${path}`]
        return text === undefined
          ? { kind: 'refused', why: 'missing', message: 'Not Found' }
          : answered(new TextEncoder().encode(text))
      }
    })

  test('is asked of GitHub', async () => {
    const github = remote({ [`base-commit:${usual}`]: config('strict') })
    expect(await told(rulesOf({ base: null, head, github }))).toEqual({
      from: 'base',
      checks: ['strict'],
      change: ['mild']
    })
  })

  test.each<{ name: string; around: Around; error: UserError }>([
    {
      name: 'no token',
      around: { github: null },
      error: new UserError(
        'the rules of the base base-co cannot be read: it is not in this checkout, and could not be fetched (there is no origin)',
        'check out with fetch-depth: 2, or leave github-token as it is'
      )
    },
    {
      name: 'a token that may not',
      around: { github: fakeGitHub({ file: async () => forbidden }) },
      error: new UserError(
        `base base-co: GitHub does not show ${usual} (forbidden: Resource not accessible by integration)`,
        'check out the base too, with fetch-depth: 2, or give the job the permission contents: read'
      )
    },
    {
      name: 'a config that GitHub does not show',
      around: { github: remote({}) },
      error: new UserError(
        'base base-co: GitHub shows no readiness config there, which may be for want of a right to read it',
        'check out the base too, with fetch-depth: 2, or give the job the permission contents: read'
      )
    },
    {
      name: 'a named config that GitHub does not show',
      around: { github: remote({}), path: usual },
      error: new UserError(
        'base base-co: GitHub shows no readiness config there, which may be for want of a right to read it',
        'check out the base too, with fetch-depth: 2, or give the job the permission contents: read'
      )
    }
  ])("never lets the change's own rules hold: $name", async ({ around, error }) => {
    await expect(rulesOf({ base: null, head, ...around })).rejects.toEqual(error)
  })
})

test('a symbolic link in the place of the config of the base is refused', async () => {
  await expect(rulesOf({ base: { [usual]: link }, head: { [usual]: config('mild') } })).rejects.toEqual(
    new UserError(
      `${usual} cannot be read: it is a symbolic link, in base-co`,
      'Make it a regular file that can be read.'
    )
  )
})

test('of two configs that cannot be used, the mistakes of the change are told', async () => {
  await expect(rulesOf({ base: { [usual]: 'checks: 1\n' }, head: { [usual]: 'checks: 2\n' } })).rejects.toThrow(
    ConfigError
  )
})

test('the version that is released is that of the change', async () => {
  const text = 'release: VERSION\nchecks:\n  a: { file: CHANGELOG.md, expect: text contains $version }\n'
  const { config } = await rulesOf({
    base: { [usual]: text, VERSION: '1.0.0' },
    head: { [usual]: text, VERSION: '2.0.0' }
  })
  expect(JSON.stringify(config.checks[0]?.expect)).toContain('2.0.0')
})
