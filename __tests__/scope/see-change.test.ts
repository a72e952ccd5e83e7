import { expect, test } from '@jest/globals'
import { type Event, noEvent } from '../../src/domain/event.ts'
import type { ChangedFile, GitHub } from '../../src/domain/github.ts'
import type { Base } from '../../src/scope/find-base.ts'
import { seeChange } from '../../src/scope/see-change.ts'
import { fakeFiles } from '../fakes/fake-files.ts'
import { fakeGit } from '../fakes/fake-git.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'
import { aPullRequest } from '../fakes/github-answers.ts'

const whole = [{ start: 1, end: Number.MAX_SAFE_INTEGER }]
const files = fakeFiles({ 'a.ex': 'one\n2\nthree', 'moved.ex': 'new\nmoved\n', 'big.ex': 'x', 'same.ex': 'same' })

const changed: readonly ChangedFile[] = [
  { path: 'a.ex', previousPath: null, status: 'modified', patch: '@@ -1,3 +1,3 @@\n one\n-two\n+2\n three' },
  { path: 'moved.ex', previousPath: 'old.ex', status: 'renamed', patch: '@@ -1,1 +1,1 @@\n moved\n+more' },
  { path: 'big.ex', previousPath: null, status: 'modified', patch: null },
  { path: 'same.ex', previousPath: 'before.ex', status: 'renamed', patch: null },
  { path: 'gone.ex', previousPath: null, status: 'removed', patch: '@@ -1 +0,0 @@\n-x' },
  { path: 'not-there.ex', previousPath: null, status: 'added', patch: '@@ -0,0 +1 @@\n+x' }
]

const event: Event = {
  ...noEvent,
  name: 'pull_request',
  base: 'base',
  head: 'head',
  pullRequest: { number: 7, head: 'head', author: 'ada', isFork: false }
}

const missing: Base = { kind: 'missing', commit: 'base', why: 'it is not here', fix: 'fetch it' }
const found: Base = { kind: 'found', commit: 'base', start: '0123456789' }

function github(fields: { head?: string } & Partial<GitHub> = {}): GitHub {
  const { head = 'head', ...rest } = fields
  const told = aPullRequest({ number: 7, head })
  return fakeGitHub({
    pullRequest: async () => ({ kind: 'answered', value: told }),
    changedFiles: async () => ({ kind: 'answered', value: changed }),
    ...rest
  })
}

const refuse = (why: 'forbidden' | 'too-large') => async () => ({ kind: 'refused', why, message: 'a\nb' }) as const
const see = (fields: { base?: Base | null; event?: Event; github?: GitHub | null }) =>
  seeChange({ base: missing, event, git: fakeGit(), github: github(), files, ...fields })

test('what git does not have is compared by what GitHub says, and a file of which it is not sure counts in whole', async () => {
  const seen = await see({})
  expect(seen).toMatchObject({
    kind: 'seen',
    note: 'Compared by what GitHub says of the pull request: it is not here (fetch it).',
    change: { base: 'base', differences: null }
  })
  const { lines = new Map(), beside = new Map() } = seen.kind === 'seen' ? seen.change : {}
  const unsure = { 'moved.ex': whole, 'big.ex': whole, 'same.ex': whole, 'not-there.ex': whole }
  const gone = { 'old.ex': [], 'before.ex': [], 'gone.ex': [] }
  expect(Object.fromEntries(lines)).toEqual({ 'a.ex': [{ start: 2, end: 2 }], ...unsure, ...gone })
  expect(Object.fromEntries(beside)).toEqual({ 'a.ex': [{ start: 1, end: 3 }], ...unsure, ...gone })
})

test.each([
  { name: 'nobody to ask', github: null, why: 'it is not here' },
  { name: 'no pull request', event: { ...event, pullRequest: null }, why: 'it is not here' },
  {
    name: 'a token that may not',
    github: github({ changedFiles: refuse('forbidden') }),
    why: 'it is not here, and GitHub does not say what changed (forbidden: a b)'
  },
  {
    name: 'more files than GitHub lists',
    github: github({ changedFiles: refuse('too-large') }),
    why: 'it is not here, and GitHub does not say what changed (too-large: a b)'
  },
  {
    name: 'a head that is another by now',
    github: github({ head: 'newer' }),
    why: 'it is not here, and GitHub does not say what changed (it was pushed to meanwhile)'
  }
])('with $name nothing is compared', async ({ name: _, why, ...fields }) => {
  expect(await see(fields)).toEqual({ kind: 'unseen', why, fix: 'fetch it' })
})

test('what git cannot compare is asked of GitHub, too', async () => {
  const fix = 'check out without filter:, or keep the credentials for it'
  const why = 'git could not compare with 0123456'
  expect(await see({ base: found, github: null })).toEqual({ kind: 'unseen', why, fix })
  expect(await see({ base: found })).toMatchObject({
    note: `Compared by what GitHub says of the pull request: ${why} (${fix}).`
  })
})

test('without a base nobody asked', async () => {
  expect(await see({ base: null })).toEqual({ kind: 'unseen', why: null, fix: null })
})
