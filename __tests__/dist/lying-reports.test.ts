import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { temporaryFolder } from '../git/temporary-folder.ts'
import type { Tree } from '../git/write-tree.ts'
import { readiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { passing, reports } from './recorded-reports.ts'
import { workTree } from './work-tree.ts'

const notWritten = 'Let the command write it each time, or delete the old file under before:.'
const notThere = 'Let the command write it, or correct the path; a symbolic link is not followed.'
const known =
  'Let the command write one of JUnit XML, Cobertura XML, Checkstyle XML, LCOV, Go coverage profile, coverage.py JSON, Istanbul summary, SARIF, rdjson, TAP.'
const cutOff = 'See why the command wrote only a part of it.'
const idle = 'Look at what the command was told to look at: its paths, filters and configuration.'

type Row = {
  readonly name: string
  readonly run: string
  readonly tree?: Tree
  readonly report?: string
  readonly status: 'passed' | 'failed' | 'broken'
  readonly reason: string | null
  readonly fix?: string
  readonly findings?: readonly string[]
}

const rows: readonly Row[] = [
  {
    name: 'a whole report of its own run',
    run: 'cp recorded/passing.xml r.xml',
    status: 'passed',
    reason: null
  },
  {
    name: 'a failing test, and exit 0',
    run: 'cp recorded/failing.xml r.xml',
    status: 'failed',
    reason: 'failures == 0: 1',
    findings: ['junit/failed refunds: 2 is not 3']
  },
  {
    name: 'failures="0", and exit 1',
    run: 'cp recorded/crashed.xml r.xml; exit 1',
    status: 'failed',
    reason: 'exit == 0: 1'
  },
  {
    name: 'one that was there before, and is not written',
    run: 'true',
    tree: { 'r.xml': passing },
    status: 'broken',
    reason: 'report: r.xml was not written by this run',
    fix: notWritten
  },
  {
    name: 'one that is from before the start, and was brought here by the command',
    run: 'touch -d "1 hour ago" recorded/passing.xml; cp -p recorded/passing.xml r.xml',
    status: 'broken',
    reason: 'report: r.xml was not written by this run',
    fix: notWritten
  },
  {
    name: 'one of two is from before',
    run: 'mkdir -p out; cp recorded/passing.xml out/new.xml',
    tree: { 'out/old.xml': passing },
    report: 'out/*.xml',
    status: 'broken',
    reason: 'report: out/old.xml was not written by this run',
    fix: notWritten
  },
  {
    name: 'none, and exit 0',
    run: 'true',
    status: 'broken',
    reason: 'report: no file matches r.xml',
    fix: notThere
  },
  {
    name: 'none, and exit 1',
    run: 'exit 1',
    status: 'failed',
    reason: 'exit == 0: 1'
  },
  {
    name: 'one that ends within an element',
    run: 'cp recorded/cut-off.xml r.xml',
    status: 'broken',
    reason: 'report: r.xml is no whole JUnit XML: a tag is not closed',
    fix: cutOff
  },
  {
    name: 'one that ends within an object',
    run: 'cp recorded/cut-off.json r.sarif',
    report: 'r.sarif',
    status: 'broken',
    reason: 'report: r.sarif is in no format that is known here',
    fix: known
  },
  {
    name: 'no test in it',
    run: 'cp recorded/none.xml r.xml',
    status: 'broken',
    reason: 'report: r.xml: no test ran',
    fix: idle
  },
  {
    name: 'nothing but skipped tests in it',
    run: 'cp recorded/all-skipped.xml r.xml',
    status: 'broken',
    reason: 'report: r.xml: no test ran',
    fix: idle
  },
  {
    name: 'a sentence in it that says all is well',
    run: 'cp recorded/prose.xml r.xml',
    status: 'broken',
    reason: 'report: r.xml is in no format that is known here',
    fix: known
  },
  {
    name: 'a link to one outside of the repository',
    run: 'ln -s "$OUTSIDE/passing.xml" r.xml',
    status: 'broken',
    reason: 'report: no file matches r.xml',
    fix: notThere
  },
  {
    name: 'one in a folder that is a link to outside of the repository',
    run: 'ln -s "$OUTSIDE" out; touch out/passing.xml',
    report: 'out/passing.xml',
    status: 'broken',
    reason: 'report: no file matches out/passing.xml',
    fix: notThere
  }
]

describe('a report tells', () => {
  test.each(rows)(
    '$name → $status',
    async ({ run, tree = {}, report = 'r.xml', status, reason, fix, findings = [] }) => {
      await using outside = await temporaryFolder()
      writeFileSync(join(outside.path, 'passing.xml'), passing)
      const config = stringify({ checks: { tests: { run, report } } })
      await using work = await workTree({ '.github/readiness.yml': config, ...reports, ...tree })
      const env = { OUTSIDE: outside.path }
      const told = parseReport((await readiness({ cwd: work.path, args: ['check', '--format', 'json'], env })).stdout)
      const [check] = told.checks
      expect({ verdict: told.verdict, status: check?.status, reason: check?.reason, fix: check?.fix ?? null }).toEqual({
        verdict: status === 'passed' ? 'ready' : 'not-ready',
        status,
        reason,
        fix: fix ?? null
      })
      expect(check?.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual(findings)
    }
  )
})
