import { expect, test } from '@jest/globals'
import { readiness } from '../dist/command-line.ts'
import { parseReport } from '../dist/json-report.ts'
import { workTree } from '../dist/work-tree.ts'
import { leftoverProject } from './leftover-project.ts'

const checks = [
  ...['elixir-no-debug', 'elixir-no-tmp-logs', 'python-no-debug', 'python-no-print', 'python-no-tmp-logs'],
  ...['no-debug-log', 'no-banners']
]

test('thirty leftovers of ten kinds are found in a project, and nothing else', async () => {
  const { tree, findings } = leftoverProject()
  const kinds = new Set(findings.map(finding => finding.split(' ')[0]))
  expect([findings.length, kinds.size]).toEqual([30, 10])

  await using work = await workTree(tree)
  const args = ['check', '--format', 'json', '--only', checks.join()]
  const { exitCode, stdout } = await readiness({ cwd: work.path, args })
  const report = parseReport(stdout)
  const found = report.checks.flatMap(check => check.findings)
  expect(found.map(({ rule, path, startLine }) => `${rule} ${path}:${startLine}`).sort()).toEqual(findings)
  expect([exitCode, report.verdict]).toEqual([1, 'not-ready'])
})
