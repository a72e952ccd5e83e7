import { spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import type { Answer, GitHub } from '../../src/domain/github.ts'
import { createGitHub } from '../../src/platform/github/create-github.ts'
import { FAKE_TOKEN } from '../runner/environment.ts'
import { aCheckRun } from './a-check-run.ts'
import { githubServer } from './github-server.ts'
import { patientClock } from './patient-clock.ts'
import { aPullRequest, HEAD } from './repository.ts'
import { ADMINISTRATOR_TOKEN } from './tokens.ts'

/** The program of `@stoplight/prism-cli`, which knows nothing of this project: installed by .ci/run. */
const prism = process.env.PRISM

const description = fileURLToPath(new URL('openapi.json', import.meta.url))

const repository = {
  pullRequests: { 1: aPullRequest({ labels: ['wip'] }) },
  files: { 'main:a/b.yml': 'a: 1\n' },
  teams: { 'acme/core': ['ada'] },
  branches: {
    main: {
      rules: [
        {
          type: 'required_status_checks',
          parameters: {
            strict_required_status_checks_policy: false,
            required_status_checks: [{ context: 'Readiness', integration_id: 15368 }]
          },
          ruleset_id: 7,
          ruleset_source_type: 'Repository',
          ruleset_source: 'acme/shop'
        },
        {
          type: 'workflows',
          parameters: { workflows: [{ path: '.github/workflows/readiness.yml', repository_id: 1 }] },
          ruleset_id: 7,
          ruleset_source_type: 'Organization',
          ruleset_source: 'acme'
        }
      ],
      protection: {
        required_status_checks: { contexts: ['Readiness'], checks: [{ context: 'Readiness', app_id: 15368 }] }
      }
    }
  },
  rulesets: { 7: { name: 'main', source: 'acme/shop', enforcement: 'active', bypass_actors: [] } }
}

/** More annotations than one request takes. */
const checkRun = aCheckRun(51)

/** Every question and every message the port has. */
const tour: Readonly<Record<string, (github: GitHub, administrator: GitHub) => Promise<Answer<unknown>>>> = {
  pullRequest: github => github.pullRequest(1),
  changedFiles: github => github.changedFiles(1),
  file: github => github.file('a/b.yml', 'main'),
  addReview: github =>
    github.addReview(1, {
      commit: HEAD,
      body: 'Look',
      comments: [
        { path: 'lib/shop.ex', startLine: 2, endLine: 4, body: 'Three' },
        { path: 'lib/shop.ex', startLine: 3, endLine: 3, body: 'One' }
      ]
    }),
  reviews: github => github.reviews(1),
  lineComments: github => github.lineComments(1),
  permissionOf: github => github.permissionOf('ada'),
  isMember: (_, administrator) => administrator.isMember('acme/core', 'ada'),
  ownLogin: github => github.ownLogin(),
  addComment: github => github.addComment(1, 'Not ready'),
  comments: github => github.comments(1),
  editComment: github => github.editComment(1, 'Ready'),
  addCheckRun: github => github.addCheckRun(checkRun),
  rulesOf: github => github.rulesOf('main'),
  ruleset: (_, administrator) => administrator.ruleset(7),
  protectionOf: (_, administrator) => administrator.protectionOf('main'),
  about: github => github.about(),
  protectedBranches: github => github.protectedBranches()
}

const judged = prism || process.env.CI_REQUIRE_TOOLS ? test : test.skip
if (!prism) console.warn('PRISM names no judge: our GitHub is not compared with an independent one here.')

judged('an independent reader of the description finds no fault with our requests, nor with our answers', async () => {
  await using github = await githubServer({ repository })
  await using judge = await judgeOf(github.env.GITHUB_API_URL)
  const env = { ...github.env, GITHUB_API_URL: judge.url }
  const [client, administrator] = [clientOf(FAKE_TOKEN, env), clientOf(ADMINISTRATOR_TOKEN, env)]
  const answers: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(tour)) {
    const answer = await ask(client, administrator)
    answers[name] = answer.kind === 'refused' ? answer : 'answered'
  }
  expect(answers).toEqual(Object.fromEntries(Object.keys(tour).map(name => [name, 'answered'])))
  expect(github.repository.checkRuns[0]?.annotations).toHaveLength(checkRun.annotations.length)
  expect(github.requests).toHaveLength(client.requests() + administrator.requests())

  // It would have said so.
  const wrong = await fetch(`${judge.url}/repos/acme/shop/check-runs`, {
    method: 'POST',
    ...withBody({ name: 'gate' })
  })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching('head_sha')])
  github.fail(/pulls\/1$/, [{ status: 200, body: { number: 'one' } }])
  const spoiled = await fetch(`${judge.url}/repos/acme/shop/pulls/1`, { headers })
  expect([spoiled.status, await spoiled.text()]).toEqual([500, expect.stringMatching('VIOLATIONS')])
})

const headers = { authorization: `token ${FAKE_TOKEN}`, 'content-type': 'application/json' }

function withBody(body: unknown) {
  return { headers, body: JSON.stringify(body) }
}

function clientOf(token: string, env: Readonly<Record<string, string>>): GitHub {
  const { signal } = new AbortController()
  return createGitHub({
    repository: { owner: 'acme', name: 'shop' },
    token,
    env,
    clock: patientClock(),
    cancel: signal
  })
}

/** Prism, between the one who asks and a server: it answers itself where either is not as described. */
async function judgeOf(server: string) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['proxy', '--errors', '-h', '127.0.0.1', '-p', String(port), description, server]
  const child = spawn(prism ?? 'prism', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject)
    child.on('exit', code => reject(new Error(`prism ended with ${code}`)))
  })
  const listening = new Promise<void>(resolve => {
    child.stdout.on('data', chunk => String(chunk).includes('listening') && resolve())
  })
  await Promise.race([listening, ended])
  ended.catch(() => {})
  return { url, [Symbol.asyncDispose]: async () => void child.kill() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // Listening on a port, it has an address with one.
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
