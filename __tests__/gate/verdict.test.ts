import { expect, test } from '@jest/globals'
import type { CheckResult } from '../../src/domain/report.ts'
import { decide } from '../../src/gate/verdict.ts'
import { aResult } from '../fakes/a-report.ts'

const passed = aResult({ id: 'ok' })
const failed = aResult({ id: 'tests', status: 'failed' })
const broken = aResult({ id: 'scan', status: 'broken' })
const waiting = aResult({ id: 'soak', status: 'waiting' })
const skipped = aResult({ id: 'docs', status: 'skipped' })

test.each<{ name: string; results: CheckResult[]; verdict: string; reason: string }>([
  { name: 'all passed', results: [passed, passed], verdict: 'ready', reason: '2 passed' },
  { name: 'one failed', results: [passed, failed], verdict: 'not-ready', reason: 'tests not proven' },
  { name: 'one broken', results: [passed, broken], verdict: 'not-ready', reason: 'scan not proven' },
  {
    name: 'four unproven',
    results: [failed, broken, failed, broken],
    verdict: 'not-ready',
    reason: 'tests, scan, tests and 1 more not proven'
  },
  {
    name: 'a failed warning',
    results: [passed, { ...failed, severity: 'warning' }],
    verdict: 'ready',
    reason: '1 passed, 1 failed'
  },
  { name: 'a waiting check', results: [passed, waiting], verdict: 'waiting', reason: 'waiting for soak' },
  { name: 'failed and waiting', results: [failed, waiting], verdict: 'not-ready', reason: 'tests not proven' },
  {
    name: 'waiting until after the merge',
    results: [passed, { ...waiting, stage: 'post-deploy' }],
    verdict: 'ready',
    reason: '1 passed, 1 waiting'
  },
  { name: 'a waived failure', results: [{ ...failed, status: 'waived' }], verdict: 'ready', reason: '1 waived' },
  { name: 'passed and skipped', results: [passed, skipped], verdict: 'ready', reason: '1 passed, 1 skipped' },
  {
    name: 'nothing but skipped',
    results: [skipped],
    verdict: 'not-ready',
    reason: 'no check ran here, so nothing is proven: add one that always applies'
  },
  {
    name: 'nothing but a broken warning',
    results: [{ ...broken, severity: 'warning' }],
    verdict: 'not-ready',
    reason: 'no check ran here, so nothing is proven: add one that always applies'
  },
  {
    name: 'no results',
    results: [],
    verdict: 'not-ready',
    reason: 'no check ran here, so nothing is proven: add one that always applies'
  }
])('$name → $verdict', ({ results, verdict, reason }) => {
  expect(decide(results, false)).toEqual({ verdict, reason })
})

test('a cancelled run is never ready', () => {
  expect(decide([passed], true)).toEqual({ verdict: 'not-ready', reason: 'cancelled before every check had ended' })
})
