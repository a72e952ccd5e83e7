import { expect, test } from '@jest/globals'
import { createOutputs } from '../../../src/reporters/outputs/outputs.ts'
import { mixedReport } from '../mixed-report.ts'

test('the outputs are the verdict, the files of the report and the counts', async () => {
  const outputs: string[][] = []
  const reporter = createOutputs({
    set: (...pair) => outputs.push(pair),
    files: { json: '/tmp/a.json', sarif: '/tmp/a.sarif', html: '/tmp/a.html' }
  })
  await reporter.publish(mixedReport)
  expect(outputs).toEqual([
    ['verdict', 'not-ready'],
    ['report', '/tmp/a.json'],
    ['sarif', '/tmp/a.sarif'],
    ['html', '/tmp/a.html'],
    ['passed', '1'],
    ['failed', '2'],
    ['broken', '1'],
    ['waiting', '1']
  ])
})
