import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { forkWorkflows, readExample } from './fork-workflows.ts'

const leftover = { 'lib/shop.ex': 'def pay(x) do\n  IO.inspect(x)\nend\n' }
const clean = { 'lib/shop.ex': ':ok\n' }

const gated = ['actions/checkout success', 'readiness-gate/readiness-gate', 'actions/upload-artifact success']
const commented = ['actions/download-artifact success', 'readiness-gate/readiness-gate success']

describe('the two example workflows for forks, step by step', () => {
  test('the second starts after the first, and runs nothing of the change', async () => {
    const [first, second] = [parse(await readExample('fork-gate.yml')), parse(await readExample('fork-comment.yml'))]
    expect(second.on).toEqual({ workflow_run: { workflows: [first.name], types: ['completed'] } })
    expect(Object.keys(first.on)).toEqual(['pull_request'])
    const steps = second.jobs.comment.steps.map(({ uses, run }: { uses?: string; run?: string }) => uses ?? run)
    expect(steps).toEqual(['actions/download-artifact@v8', 'readiness-gate/readiness-gate@v1'])
  })

  test('a change that is not ready: the first fails and writes nothing, the second comments', async () => {
    await using fork = await forkWorkflows(leftover)
    const first = await fork.gate()
    expect([first.conclusion, first.steps]).toEqual([
      'failure',
      gated.map(step => step.replace(/gate$/, 'gate failure'))
    ])
    expect(fork.repository.comments).toEqual([])
    expect(await fork.artifacts.list('readiness-report')).toEqual(['readiness-report.json'])
    expect(first.gate?.log.filter(line => line.startsWith('note: Not posted'))).toEqual([
      expect.stringContaining('A change from a fork gets a token that may only read: mode: report')
    ])

    const second = await fork.comment()
    expect([second.conclusion, second.steps]).toEqual(['success', commented])
    const [comment, ...others] = fork.repository.comments
    expect([comment?.issue, comment?.author, others]).toEqual([1, 'github-actions[bot]', []])
    expect(comment?.body).toContain('## ❌ Not ready')
    expect(comment?.body).toMatch(
      /^- \[`lib\/shop\.ex:2:3`\]\(https:\/\/github\.com\/\S+\/blob\/[0-9a-f]{40}\/lib\/shop\.ex#L2\) \*\*error\*\* IO\.inspect left in code/m
    )
  })

  test('a change that is ready, after one that was not: the comment is edited', async () => {
    await using fork = await forkWorkflows(clean)
    expect((await fork.gate()).conclusion).toBe('success')
    expect((await fork.comment('success')).conclusion).toBe('success')
    expect((await fork.comment('success')).conclusion).toBe('success')
    expect(fork.repository.comments.map(({ body }) => body.includes('Ready'))).toEqual([true])
  })

  test('a run that was cancelled, or that left no report, is not told of', async () => {
    await using fork = await forkWorkflows(clean)
    expect(await fork.comment('cancelled')).toEqual({ conclusion: 'skipped', steps: [], gate: null })
    const { conclusion, steps } = await fork.comment('failure')
    expect([conclusion, steps]).toEqual(['failure', ['actions/download-artifact failure']])
    expect(fork.repository.comments).toEqual([])
  })

  test('the pull request was pushed to meanwhile: the run for its last commit tells of it', async () => {
    await using fork = await forkWorkflows(leftover)
    await fork.gate()
    const pulls: Record<number, object> = fork.repository.pullRequests
    pulls[1] = { ...fork.repository.pullRequests[1], head: 'f'.repeat(40) }
    const { conclusion, gate } = await fork.comment()
    expect([conclusion, fork.repository.comments]).toEqual(['success', []])
    expect(gate?.log).toEqual([
      `Pull request 1 is not at ${fork.origin.head}: the run for its last commit tells of it.`
    ])
  })
})
