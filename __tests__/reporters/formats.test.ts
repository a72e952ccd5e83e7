import { expect, test } from '@jest/globals'
import { formats } from '../../src/reporters/formats.ts'
import { plainLook } from '../../src/reporters/terminal/look.ts'
import { mixedReport } from './mixed-report.ts'

test('pretty is the default, and every format shows the report in its own way', () => {
  const starts = [...formats].map(([name, render]) => [name, render(mixedReport, plainLook).slice(0, 14)])
  expect(starts).toEqual([
    ['pretty', 'Readiness Gate'],
    ['json', '{\n  "schema": '],
    ['sarif', '{\n "$schema": '],
    ['junit', '<?xml version='],
    ['markdown', '## ❌ Not ready'.slice(0, 14)],
    ['html', '<!doctype html']
  ])
})
