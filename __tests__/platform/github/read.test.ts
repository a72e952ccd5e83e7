import { expect, test } from '@jest/globals'
import { githubServer } from '../../github/github-server.ts'
import { aPullRequest, BASE, HEAD, REPOSITORY_ID } from '../../github/repository.ts'
import { ADMINISTRATOR_TOKEN } from '../../github/tokens.ts'
import { asking } from './asked.ts'

test('a pull request', async () => {
  await using fake = await githubServer({
    repository: { pullRequests: { 1: aPullRequest({ isFork: true, labels: ['wip'] }) } }
  })
  const { github } = asking(fake)
  expect(await github.pullRequest(1)).toEqual({
    kind: 'answered',
    value: {
      number: 1,
      author: 'grace',
      head: HEAD,
      base: BASE,
      baseBranch: 'main',
      isFork: true,
      headBranch: { repository: 'mallory/shop', name: 'feature' },
      labels: ['wip']
    }
  })
  expect(github.requests()).toBe(1)
})

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    filename: `lib/${index}.ex`,
    status: 'added',
    patch: '@@ -0,0 +1 @@\n+a'
  }))

test.each([
  { count: 1, requests: 1 },
  { count: 100, requests: 1 },
  { count: 101, requests: 2 },
  { count: 2999, requests: 30 }
])('$count changed files take $requests requests', async ({ count, requests }) => {
  await using fake = await githubServer({ repository: { pullRequests: { 1: aPullRequest({ files: files(count) }) } } })
  const { github } = asking(fake)
  const expected = files(count).map(({ filename, patch }) => ({
    path: filename,
    previousPath: null,
    status: 'added',
    patch
  }))
  expect(await github.changedFiles(1)).toEqual({ kind: 'answered', value: expected })
  expect(github.requests()).toBe(requests)
})

test('at the cap nobody knows whether there are more files', async () => {
  await using fake = await githubServer({ repository: { pullRequests: { 1: aPullRequest({ files: files(3001) }) } } })
  expect(await asking(fake).github.changedFiles(1)).toEqual({
    kind: 'refused',
    why: 'too-large',
    message: 'GitHub lists no more than 3000 files of a pull request'
  })
})

test('a file without a patch, and one that was renamed', async () => {
  await using fake = await githubServer({
    repository: {
      pullRequests: {
        1: aPullRequest({
          files: [
            { filename: 'logo.png', status: 'modified' },
            { filename: 'new.ex', previous_filename: 'old.ex', status: 'renamed' }
          ]
        })
      }
    }
  })
  expect(await asking(fake).github.changedFiles(1)).toEqual({
    kind: 'answered',
    value: [
      { path: 'logo.png', previousPath: null, status: 'modified', patch: null },
      { path: 'new.ex', previousPath: 'old.ex', status: 'renamed', patch: null }
    ]
  })
})

const missing = { kind: 'refused', why: 'missing', message: expect.stringMatching(/^Not Found/) }

test('a file at a commit, a folder, and one that is not there', async () => {
  await using fake = await githubServer({
    repository: {
      files: {
        'main:a b/ü#?.yml': 'ä\n',
        'main:large': 'x'.repeat(1024 * 1024 + 1),
        'main:max': 'x'.repeat(1024 * 1024)
      }
    }
  })
  const { github } = asking(fake)
  expect(await github.file('a b/ü#?.yml', 'main')).toEqual({ kind: 'answered', value: new TextEncoder().encode('ä\n') })
  expect(await github.file('max', 'main')).toMatchObject({ kind: 'answered' })
  expect(await github.file('large', 'main')).toMatchObject({ why: 'too-large' })
  expect(await github.file('a b', 'main')).toMatchObject({ why: 'missing', message: 'a b is no file' })
  expect(await github.file('nowhere', 'main')).toEqual(missing)
  expect(await github.file('../../pulls/1', 'main')).toEqual(missing)
})

test('what people may do', async () => {
  await using fake = await githubServer({
    repository: { collaborators: { ada: 'maintain', bob: 'reviewers', cy: 'none' }, teams: { 'acme/core': ['ada'] } }
  })
  const { github } = asking(fake)
  const roles = await Promise.all(['ada', 'bob', 'cy', 'eve'].map(github.permissionOf))
  expect(roles.map(role => role.kind === 'answered' && role.value)).toEqual(['maintain', 'none', 'none', 'read'])
  expect(await github.isMember('acme/core', 'ada')).toEqual(missing)
  const administrator = asking(fake, { token: ADMINISTRATOR_TOKEN }).github
  expect(await administrator.isMember('acme/core', 'ada')).toEqual({ kind: 'answered', value: true })
  expect(await administrator.isMember('acme/core', 'bob')).toEqual({ kind: 'answered', value: false })
  expect(await administrator.isMember('acme/gone', 'ada')).toEqual(missing)
})

test('the branches that are protected, page by page', async () => {
  const names = Array.from({ length: 101 }, (_, index) => `release/${index}`)
  const branches = Object.fromEntries(names.map(name => [name, { rules: [{ type: 'deletion' }] }]))
  await using fake = await githubServer({ repository: { branches: { ...branches, open: {} } } })
  const { github } = asking(fake)
  expect(await github.protectedBranches()).toEqual({ kind: 'answered', value: names })
  expect(fake.requests).toHaveLength(2)
})

test('the own login, and the repository', async () => {
  await using fake = await githubServer()
  const { github } = asking(fake)
  expect(await github.ownLogin()).toEqual({ kind: 'answered', value: 'github-actions[bot]' })
  expect(await github.about()).toEqual({ kind: 'answered', value: { id: REPOSITORY_ID, defaultBranch: 'main' } })
})
