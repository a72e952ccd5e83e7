import { expect, test } from '@jest/globals'
import { createFile } from '../../../src/reporters/file/reporter.ts'
import { mixedReport } from '../mixed-report.ts'

test('what is rendered is written', async () => {
  const written: string[] = []
  const write = async (text: string) => void written.push(text)
  await createFile({ name: 'verdict', render: ({ verdict }) => verdict, write }).publish(mixedReport)
  expect(written).toEqual(['not-ready'])
})
