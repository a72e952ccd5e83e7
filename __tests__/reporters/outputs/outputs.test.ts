import { expect, test } from '@jest/globals'
import { createOutputs } from '../../../src/reporters/outputs/outputs.ts'
import { mixedReport } from '../mixed-report.ts'

test('the outputs are the verdict, the report and the counts', async () => {
  const outputs: string[][] = []
  const reporter = createOutputs({ set: (...pair) => outputs.push(pair), reportPath: '/tmp/readiness-report.json' })
  await reporter.publish(mixedReport)
  expect(outputs).toEqual([
    ['verdict', 'not-ready'],
    ['report', '/tmp/readiness-report.json'],
    ['passed', '1'],
    ['failed', '2'],
    ['broken', '1'],
    ['waiting', '1']
  ])
})
