import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { postStoredReport, type StoredScene } from '../../src/action/post-report.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import { renderJson } from '../../src/reporters/json/render.ts'
import { aReport, aResult } from '../fakes/a-report.ts'
import { type FakePullRequest, fakePullRequest } from '../fakes/fake-pull-request.ts'

const folder = mkdtempSync(join(tmpdir(), 'readiness-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = 'a'.repeat(40)
const url = 'https://github.com/acme/shop/actions/runs/7'
const run = {
  id: 7,
  run_attempt: 1,
  name: 'Readiness',
  html_url: url,
  head_sha: head,
  head_branch: 'change',
  head_repository: { full_name: 'acme/shop' },
  event: 'pull_request',
  conclusion: 'failure'
}
const failed = aReport({
  head,
  pullRequest: 12,
  reason: 'no-debug not proven',
  results: [aResult({ status: 'failed' })]
})

type Given = { report?: Report | string; payload?: object; github?: FakePullRequest; event?: string }

async function post({ report = failed, payload = {}, github = fakePullRequest(), event = 'workflow_run' }: Given = {}) {
  writeFileSync(join(folder, 'readiness-report.json'), typeof report === 'string' ? report : renderJson(report))
  return await postFrom({
    github,
    reportDir: folder,
    event: { name: event, payload: { workflow_run: { ...run, ...payload } } }
  })
}

async function postFrom(scene: Omit<StoredScene, 'write'>) {
  const said: string[] = []
  const ended = postStoredReport({ ...scene, write: text => said.push(text) })
  return await ended.then(
    exitCode => ({ exitCode, said: said.join('') }),
    (error: unknown) => ({ refused: error instanceof UserError ? error.message : error })
  )
}

test('the report of a run without rights becomes a comment on its pull request', async () => {
  const github = fakePullRequest()
  expect(await post({ github })).toEqual({ exitCode: 0, said: `The report of ${url} stands on pull request 12.\n` })
  const body = github.posted[0]?.body ?? ''
  expect(body).toContain('## ❌ Not ready')
  expect(body).toContain('> Made by a run on the code of the change itself, and shown as that run left it.')
  expect(body).toContain(`<a href="${url}">the whole report</a>`)
  expect(github.calls.filter(call => /^(add|edit)/.test(call))).toEqual(['addComment'])
})

test('a second delivery of the same run writes nothing', async () => {
  const github = fakePullRequest()
  await post({ github })
  await post({ github })
  expect(github.posted.length).toBe(1)
})

test('of a pull request that has moved on nothing is said: the run for its last commit tells of it', async () => {
  const github = fakePullRequest({ head: 'b'.repeat(40) })
  expect([await post({ github }), github.posted]).toEqual([
    { exitCode: 0, said: `Pull request 12 is not at ${head}: the run for its last commit tells of it.\n` },
    []
  ])
})

test.each([
  { name: 'a fork', payload: { head_repository: { full_name: 'mallory/shop' } }, where: 'mallory/shop, branch change' },
  { name: 'another branch', payload: { head_branch: 'other' }, where: 'acme/shop, branch other' },
  { name: 'a fork that is gone', payload: { head_repository: null }, where: 'a repository that is gone' }
])('a pull request at the same commit that lies elsewhere is not the one: $name', async ({ payload, where }) => {
  const github = fakePullRequest()
  const why = `the report names pull request 12, and its run was on a change in ${where}`
  expect([await post({ payload, github }), github.posted]).toEqual([{ refused: why }, []])
})

test('a report that says ready, of a run that did not succeed, is doubted in the comment', async () => {
  const github = fakePullRequest()
  await post({ github, report: aReport({ head, pullRequest: 12 }) })
  expect(github.posted[0]?.body).toContain('> That run itself ended with failure.')
})

describe('what the artifact says is not believed', () => {
  test.each([
    {
      name: 'another commit',
      report: { ...failed, head: 'b'.repeat(40) },
      why: `the report is about another commit than the run, ${head}`
    },
    { name: 'no pull request', report: { ...failed, pullRequest: null }, why: 'the report names no pull request' },
    {
      name: 'a verdict its checks do not have',
      report: { ...failed, verdict: 'ready' as const },
      why: 'the verdict of the report is not that of its checks'
    },
    {
      name: 'no report',
      report: 'workflow: run me',
      why: expect.stringContaining('readiness-report.json is no report of this version')
    }
  ])('$name', async ({ report, why }) => {
    const github = fakePullRequest()
    expect([await post({ report, github }), github.calls]).toEqual([{ refused: why }, []])
  })

  test('a report that is a link to elsewhere', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'readiness-test-'))
    writeFileSync(join(elsewhere, 'secret.json'), renderJson(failed))
    symlinkSync(join(elsewhere, 'secret.json'), join(elsewhere, 'readiness-report.json'))
    const scene = {
      github: fakePullRequest(),
      reportDir: elsewhere,
      event: { name: 'workflow_run', payload: { workflow_run: run } }
    }
    expect(await postFrom(scene)).toEqual({ refused: expect.stringContaining('the report cannot be read') })
    rmSync(elsewhere, { recursive: true })
  })

  test('its texts are text: no markup, no mention, no workflow command', async () => {
    const evil = '<img src=x onerror=alert(1)> @everyone\n::error::x ##[add-mask]a </details>'
    const github = fakePullRequest({ refuse: { addComment: 'invalid' } })
    const shown = fakePullRequest()
    await post({ github: shown, report: { ...failed, reason: evil, config: evil, notes: [evil] } })
    const body = shown.posted[0]?.body ?? ''
    expect(body.match(/<img|@everyone|^::|<\/details>.*<\/details>/m)).toBe(null)
    expect(await post({ github })).toMatchObject({
      exitCode: 1,
      said: expect.stringMatching(/^The report of \S+ is not posted: invalid/)
    })
  })
})

describe('where it does not belong it does nothing', () => {
  test.each([
    { name: 'another event', event: 'pull_request', payload: {} },
    { name: 'a run on a push', event: 'workflow_run', payload: { event: 'push' } },
    { name: 'a run without a number', event: 'workflow_run', payload: { id: 'x' } }
  ])('$name', async ({ event, payload }) => {
    const github = fakePullRequest()
    expect([await post({ event, payload, github }), github.calls]).toEqual([
      { refused: `mode: report: ${event} is not about the run of a workflow on pull_request` },
      []
    ])
  })

  test('without a token, or a folder', async () => {
    const scene = { github: null, reportDir: folder, event: { name: 'workflow_run', payload: {} } }
    expect(await postFrom(scene)).toEqual({ refused: 'mode: report: there is no token' })
    expect(await postFrom({ ...scene, reportDir: null })).toEqual({ refused: 'mode: report: report-dir is missing' })
  })
})

test.each(['pullRequest', 'comments', 'addComment'] as const)('where GitHub refuses %s the step fails', async name => {
  const github = fakePullRequest({ refuse: { [name]: 'forbidden' } })
  expect(await post({ github })).toMatchObject({ exitCode: 1 })
})
