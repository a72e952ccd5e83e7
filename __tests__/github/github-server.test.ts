import { describe, expect, test } from '@jest/globals'
import { FAKE_TOKEN } from '../runner/environment.ts'
import { type GitHubServer, githubServer } from './github-server.ts'
import type { Fields } from './minimal.ts'
import { aPullRequest, aRepository, HEAD } from './repository.ts'
import { ACTIONS_APP, ADMINISTRATOR_TOKEN, READ_ONLY_TOKEN } from './tokens.ts'

type Sent = { readonly token?: string; readonly accept?: string; readonly body?: unknown }

async function sent(server: GitHubServer, request: string, { token = FAKE_TOKEN, accept, body }: Sent = {}) {
  const [method = 'GET', path] = request.split(' ')
  const headers = { authorization: `token ${token}`, ...(accept && { accept }) }
  const options = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  const response = await fetch(`${server.env.GITHUB_API_URL}${path}`, options)
  // GitHub answers with an object or a list.
  const answer = (await response.json()) as Fields
  // The test means to: it looks at what is broken.
  const breaches = server.breaches.splice(0)
  return { status: response.status, message: String(answer.message ?? ''), headers: response.headers, answer, breaches }
}

const repo = '/repos/acme/shop'

const annotation = {
  path: 'lib/shop.ex',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'Wrong'
}

const completed = { name: 'gate', head_sha: HEAD, status: 'completed', conclusion: 'failure' }

const withAnnotations = (...annotations: readonly Fields[]) => ({
  ...completed,
  output: { title: 'Not ready', summary: 'See below', annotations }
})

describe('what GitHub describes is held against its description', () => {
  test.each([
    {
      what: 'a request that is not described',
      request: `GET ${repo}/nowhere`,
      status: 404,
      breach: /is not described/
    },
    {
      what: 'a parameter that is not',
      request: `GET ${repo}/pulls/1?draft=1`,
      status: 422,
      breach: /no parameter draft/
    },
    { what: 'a page that is no number', request: `GET ${repo}/pulls/1/files?page=abc`, status: 422, breach: /^page/ },
    { what: 'a number that is none', request: `GET ${repo}/pulls/one`, status: 422, breach: /^pull_number/ }
  ])('$what', async ({ request, status, breach }) => {
    await using server = await githubServer()
    expect(await sent(server, request)).toMatchObject({ status, breaches: [expect.stringMatching(breach)] })
  })

  test.each([
    { what: '50 annotations', body: withAnnotations(...Array(50).fill(annotation)), status: 201 },
    { what: '51 annotations', body: withAnnotations(...Array(51).fill(annotation)), status: 422 },
    { what: 'no name', body: { head_sha: HEAD }, status: 422 },
    { what: 'a level that is none', body: withAnnotations({ ...annotation, annotation_level: 'error' }), status: 422 },
    { what: 'a conclusion that is none', body: { ...completed, conclusion: 'failed' }, status: 422 },
    {
      what: 'a summary of 65,535',
      body: { ...completed, output: { title: '', summary: 'x'.repeat(65_535) } },
      status: 201
    },
    {
      what: 'a summary of 65,536',
      body: { ...completed, output: { title: '', summary: 'x'.repeat(65_536) } },
      status: 422
    }
  ])('a check run with $what', async ({ body, status }) => {
    await using server = await githubServer()
    const { status: seen, breaches } = await sent(server, `POST ${repo}/check-runs`, { body })
    expect([seen, breaches.length > 0]).toEqual([status, status === 422])
  })
})

describe('what it leaves to prose is held too', () => {
  test.each([
    {
      what: 'completed without a conclusion',
      body: { name: 'gate', head_sha: HEAD, status: 'completed' },
      status: 422
    },
    { what: 'stale', body: { ...completed, conclusion: 'stale' }, status: 422 },
    { what: 'a short sha', body: { ...completed, head_sha: 'abc1234' }, status: 422 },
    { what: 'a title of 255', body: withAnnotations({ ...annotation, title: 'x'.repeat(255) }), status: 201 },
    { what: 'a title of 256', body: withAnnotations({ ...annotation, title: 'x'.repeat(256) }), status: 422 },
    { what: 'a message of 64 KB', body: withAnnotations({ ...annotation, message: 'x'.repeat(65_536) }), status: 201 },
    { what: 'a larger one', body: withAnnotations({ ...annotation, message: 'x'.repeat(65_537) }), status: 422 },
    { what: 'an empty message', body: withAnnotations({ ...annotation, message: '' }), status: 422 },
    {
      what: 'details above 64 KB',
      body: withAnnotations({ ...annotation, raw_details: 'é'.repeat(32_769) }),
      status: 422
    },
    { what: 'line 0', body: withAnnotations({ ...annotation, start_line: 0 }), status: 422 },
    { what: 'an end before the start', body: withAnnotations({ ...annotation, start_line: 2 }), status: 422 },
    {
      what: 'columns on one line',
      body: withAnnotations({ ...annotation, start_column: 1, end_column: 1 }),
      status: 201
    },
    {
      what: 'columns over two',
      body: withAnnotations({ ...annotation, end_line: 2, start_column: 1, end_column: 1 }),
      status: 422
    },
    {
      what: 'columns backwards',
      body: withAnnotations({ ...annotation, start_column: 2, end_column: 1 }),
      status: 422
    },
    { what: 'an absolute path', body: withAnnotations({ ...annotation, path: '/etc/passwd' }), status: 422 },
    { what: 'a path upwards', body: withAnnotations({ ...annotation, path: 'a/../b' }), status: 422 }
  ])('a check run with $what', async ({ body, status }) => {
    await using server = await githubServer()
    expect(await sent(server, `POST ${repo}/check-runs`, { body })).toMatchObject({ status, breaches: [] })
  })

  test('a conclusion cannot be changed with the token of a workflow, and a foreign check run not at all', async () => {
    await using server = await githubServer()
    await sent(server, `POST ${repo}/check-runs`, { body: completed })
    const output = { summary: 'More', annotations: [annotation] }
    const url = `PATCH ${repo}/check-runs/1000`
    expect(await sent(server, url, { body: { output } })).toMatchObject({ status: 200 })
    expect(await sent(server, url, { body: { output, conclusion: 'success' } })).toMatchObject({
      status: 403,
      message: 'Check run status and conclusions can only be updated internally by GitHub Actions'
    })
    expect(await sent(server, url, { body: { output }, token: ADMINISTRATOR_TOKEN })).toMatchObject({
      status: 403,
      message: `Invalid app_id \`${ACTIONS_APP}\` - check run can only be modified by the GitHub App that created it.`
    })
    expect(await sent(server, url, { body: { output }, token: READ_ONLY_TOKEN })).toMatchObject({ status: 403 })
    expect(server.repository.checkRuns[0]?.annotations).toEqual([annotation])
  })

  test.each([
    { what: 'a line of the diff', comment: { line: 5 }, status: 200 },
    { what: 'a line after it', comment: { line: 6 }, status: 422 },
    { what: 'several lines', comment: { start_line: 1, line: 5 }, status: 200 },
    { what: 'lines backwards', comment: { start_line: 3, line: 2 }, status: 422 },
    { what: 'a file that is not in it', comment: { path: 'other.ex', line: 1 }, status: 422 },
    { what: 'a side that is none', comment: { line: 2, side: 'MIDDLE' }, status: 422 }
  ])('a review with a comment on $what', async ({ comment, status }) => {
    await using server = await githubServer()
    const comments = [{ path: 'lib/shop.ex', body: 'Look', ...comment }]
    const body = { commit_id: HEAD, body: 'Two things', event: 'COMMENT', comments }
    expect(await sent(server, `POST ${repo}/pulls/1/reviews`, { body })).toMatchObject({ status, breaches: [] })
  })

  test('a diff of 300 files is shown, and one of 301 is not', async () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ filename: `${index}`, status: 'added' }))
    await using server = await githubServer({
      repository: { pullRequests: { 1: aPullRequest({ files: files(300) }), 2: aPullRequest({ files: files(301) }) } }
    })
    const accept = 'application/vnd.github.diff'
    expect(await sent(server, `GET ${repo}/pulls/1`, { accept })).toMatchObject({ status: 200 })
    expect(await sent(server, `GET ${repo}/pulls/2`, { accept })).toMatchObject({ status: 406, breaches: [] })
  })

  test('pages say where the next and the last is', async () => {
    const comments = Array.from({ length: 5 }, (_, id) => ({ id, issue: 1, author: 'ada', body: 'Hi' }))
    await using server = await githubServer({ repository: aRepository({ comments }) })
    const base = `${server.env.GITHUB_API_URL}${repo}/issues/1/comments?per_page=2&page=`
    const { headers } = await sent(server, `GET ${repo}/issues/1/comments?per_page=2&page=2`)
    expect(headers.get('link')).toBe(
      `<${base}1>; rel="prev", <${base}1>; rel="first", <${base}3>; rel="next", <${base}3>; rel="last"`
    )
    expect((await sent(server, `GET ${repo}/issues/1/comments?per_page=2&page=3`)).answer).toHaveLength(1)
  })
})

test('ending it throws where something was not as described', async () => {
  const server = await githubServer()
  await fetch(`${server.env.GITHUB_API_URL}/nowhere`, { headers: { authorization: `token ${FAKE_TOKEN}` } })
  await expect(server[Symbol.asyncDispose]()).rejects.toThrow('GET /nowhere is not described')
})
