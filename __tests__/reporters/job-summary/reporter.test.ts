import { expect, test } from '@jest/globals'
import { createJobSummary, SUMMARY_LIMIT_BYTES } from '../../../src/reporters/job-summary/reporter.ts'
import { renderMarkdown } from '../../../src/reporters/markdown/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { mixedReport } from '../mixed-report.ts'

async function summaryOf(report: typeof mixedReport, usedBytes: number): Promise<string> {
  const appended: string[] = []
  await createJobSummary({ append: async text => void appended.push(text), usedBytes }).publish(report)
  return appended.join('')
}

const wholeBytes = Buffer.byteLength(renderMarkdown(mixedReport))

test.each([
  { name: 'at the limit', usedBytes: SUMMARY_LIMIT_BYTES - wholeBytes, isWhole: true },
  { name: 'one byte past it', usedBytes: SUMMARY_LIMIT_BYTES - wholeBytes + 1, isWhole: false }
])('with what is in the summary already, $name: whole is $isWhole', async ({ usedBytes, isWhole }) => {
  const text = await summaryOf(mixedReport, usedBytes)
  expect(text === renderMarkdown(mixedReport)).toBe(isWhole)
  expect(Buffer.byteLength(text) + usedBytes <= SUMMARY_LIMIT_BYTES).toBe(true)
})

test('of 20,000 findings as many are shown as fit, and all are accounted for', async () => {
  const findings = Array.from({ length: 20_000 }, (_, line) => aFinding({ line: line + 1 }))
  const text = await summaryOf(aReport({ results: [aResult({ status: 'failed', findings })] }), 0)
  const [, left] = /by rule: `elixir\/io-inspect` (\d+)\./.exec(text) ?? []
  const shown = text.match(/^- /gm)?.length ?? 0
  const usedBytes = Buffer.byteLength(text)
  expect([shown + Number(left), usedBytes <= SUMMARY_LIMIT_BYTES, usedBytes > SUMMARY_LIMIT_BYTES - 1000]).toEqual([
    20_000,
    true,
    true
  ])
})
