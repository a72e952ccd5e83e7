import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { type Origin, withOrigin } from '../git/origin.ts'
import { githubServer } from '../github/github-server.ts'
import { aPullRequest } from '../github/repository.ts'
import { mergeGroupEvent, pullRequestEvent, type RunnerEvent } from '../runner/event.ts'
import { projectRoot, runAction } from '../runner/run-action.ts'
import { type Attempt, attempts, base, changeOf, rules } from './attempts.ts'
import { parseReport } from './json-report.ts'

/** Without an answer of GitHub's nobody can approve: the port is closed. */
const noGitHub = { GITHUB_API_URL: 'http://127.0.0.1:9' }

async function gated(origin: Origin, event: RunnerEvent, env: Readonly<Record<string, string>>) {
  const ref = event.name === 'pull_request' ? 'merge' : 'head'
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'), { ref })
  const result = await runAction({ folder: join(origin.folder, 'runner'), workspace, event, env })
  return { ...result, report: parseReport(await readFile(result.outputs.report ?? '', 'utf8')) }
}

async function eventOf(origin: Origin, { title = 'Change', action = 'synchronize' }: Attempt): Promise<RunnerEvent> {
  const event = await pullRequestEvent({ ...origin, action })
  const payload = JSON.parse(JSON.stringify(event.payload))
  payload.pull_request.title = title
  return { ...event, payload }
}

function pullRequestOf({ head, base }: Origin) {
  return aPullRequest({ author: 'Codertocat', head, base })
}

async function outcomeOf(attempt: Attempt) {
  await using origin = await withOrigin({ base, change: changeOf(attempt) })
  await using github = await githubServer({ repository: { pullRequests: { 1: pullRequestOf(origin) } } })
  // What leaves the rules as they are needs nobody's approval.
  const env = attempt.rules === null ? noGitHub : github.env
  const { report, ...step } = await gated(origin, await eventOf(origin, attempt), env)
  const [leftover] = report.checks.filter(({ id }) => id === 'no-debug')
  const own = report.checks.find(({ id }) => id === 'gate/rules')
  const matched = report.checks.find(({ id }) => id === 'matched')
  return {
    step: [step.exitCode, step.outputs.verdict, Object.keys(step.env)],
    leftover: [leftover?.status, ...(leftover?.findings ?? []).map(({ path }) => path)],
    matched: matched?.findings.map(({ rule, path }) => `${rule} ${path}`),
    rules: own ? [own.status, own.findings[0]?.message ?? ''] : null
  }
}

describe('a pull request that', () => {
  test.each(attempts)('$tries', async attempt => {
    const { step, leftover, matched, rules } = await outcomeOf(attempt)
    expect(step).toEqual([1, 'not-ready', []])
    expect(leftover).toEqual(['failed', attempt.path ?? 'lib/shop.ex'])
    expect(matched).toEqual(['lint/finding lib/other.ex'])
    expect(rules?.[0] ?? null).toBe(attempt.rules?.[0] ?? null)
    expect(rules?.[1] ?? '').toContain(attempt.rules?.[1] ?? '')
  })

  test('SECURITY.md tells each of these, and what the gate does', async () => {
    const page = await readFile(join(projectRoot, 'SECURITY.md'), 'utf8')
    const section = /## What a change may try\n(.*?)\n## /s.exec(page)?.[1] ?? ''
    const rows = section
      .split('\n')
      .filter(line => line.startsWith('| ') && !line.startsWith('| A change that …') && !line.startsWith('| ---'))
    expect(rows).toEqual(attempts.map(({ tries, gate }) => `| ${tries} | ${gate} |`))
  })
})

/** Nothing is wrong with it but that it loosens a number. */
const loosened = { '.github/readiness.yml': rules.replace('lines >= 3', 'lines >= 2') }
const approval = { pullRequest: 1, author: 'grace', state: 'APPROVED', body: '', comments: [] }

const everybody = { grace: 'write', mallory: 'write', Codertocat: 'write' }

type Around = {
  readonly owners?: string
  readonly collaborators?: Readonly<Record<string, string>>
  readonly reviews?: (head: string) => readonly { author: string; state: string; commit: string }[]
  readonly event?: (origin: Origin) => Promise<RunnerEvent>
  readonly weakening?: string
}

async function approvedBy(around: Around) {
  const {
    reviews = () => [],
    event = pullRequestEvent,
    weakening = '',
    collaborators = everybody,
    owners = '@grace'
  } = around
  const held = (text: string) => `${weakening}${text}`
  await using origin = await withOrigin({
    base: { ...base, '.github/readiness.yml': held(rules), '.github/CODEOWNERS': `* ${owners}\n` },
    change: { '.github/readiness.yml': held(loosened['.github/readiness.yml']) }
  })
  const given = reviews(origin.head).map(review => ({ ...approval, ...review }))
  await using github = await githubServer({
    repository: { pullRequests: { 1: pullRequestOf(origin) }, reviews: given, collaborators }
  })
  const { exitCode, outputs, report } = await gated(origin, await event(origin), github.env)
  const own = report.checks.find(({ id }) => id === 'gate/rules')
  return { exitCode, verdict: outputs.verdict, rules: own?.status, reason: own?.reason ?? null }
}

describe('a change that makes the rules weaker', () => {
  const needs =
    'the change makes the rules weaker: it needs the approval of @grace, by .github/CODEOWNERS:1, on the last commit and not of its author'
  const ready = { exitCode: 0, verdict: 'ready', rules: 'passed', reason: null }
  const waiting = { exitCode: 1, verdict: 'waiting', rules: 'waiting', reason: needs }
  const by = (author: string, state = 'APPROVED') => ({
    reviews: (head: string) => [{ author, state, commit: head }]
  })

  test.each<{ name: string; around: Around; outcome: object }>([
    { name: 'and nobody approved', around: {}, outcome: waiting },
    { name: 'and a code owner approved', around: by('grace'), outcome: ready },
    { name: 'and its author approved', around: by('Codertocat'), outcome: waiting },
    { name: 'and somebody else approved', around: by('mallory'), outcome: waiting },
    { name: 'and a code owner asked for changes', around: by('grace', 'CHANGES_REQUESTED'), outcome: waiting },
    {
      name: 'and a code owner approved an older commit',
      around: { reviews: () => [{ author: 'grace', state: 'APPROVED', commit: 'e'.repeat(40) }] },
      outcome: waiting
    },
    { name: 'and its approval was dismissed', around: by('grace', 'DISMISSED'), outcome: waiting },
    {
      name: 'and a code owner approved, then asked for changes',
      around: {
        reviews: head => ['APPROVED', 'CHANGES_REQUESTED'].map(state => ({ author: 'grace', state, commit: head }))
      },
      outcome: waiting
    },
    {
      name: 'and a code owner approved who may no longer write',
      around: { ...by('grace'), collaborators: {} },
      outcome: waiting
    },
    {
      name: 'and somebody approved, of whom the token cannot tell whether the owning team has them',
      around: { ...by('grace'), owners: '@acme/core' },
      outcome: {
        exitCode: 1,
        verdict: 'not-ready',
        rules: 'broken',
        reason: expect.stringContaining('GitHub does not tell whether @grace may approve (missing: Not Found')
      }
    },
    { name: 'in a queue, approved', around: { ...by('grace'), event: mergeGroupEvent }, outcome: ready },
    { name: 'in a queue, not approved', around: { event: mergeGroupEvent }, outcome: waiting },
    {
      name: 'under rules that admit none',
      around: { ...by('grace'), weakening: 'weakening: fail\n' },
      outcome: {
        exitCode: 1,
        verdict: 'not-ready',
        rules: 'failed',
        reason: 'the change makes the rules weaker, and they say that nothing may (weakening: fail)'
      }
    }
  ])('$name', async ({ around, outcome }) => expect(await approvedBy(around)).toEqual(outcome))
})

test('the rules of the change are tried beside, and do not count', async () => {
  const change = { '.github/readiness.yml': rules.replace('lines >= 3', 'lines >= 4') }
  await using origin = await withOrigin({ base, change })
  const { exitCode, outputs } = await gated(origin, await pullRequestEvent(origin), noGitHub)
  const { rules: told, preview } = JSON.parse(await readFile(outputs.report ?? '', 'utf8'))
  expect(exitCode).toBe(0)
  expect(
    told.changes.map(({ direction, message }: { direction: string; message: string }) => [direction, message])
  ).toEqual([['stronger', 'lines >= 3 is now lines >= 4']])
  expect([
    preview.verdict,
    preview.checks.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`)
  ]).toEqual(['not-ready', ['lines failed']])
})
