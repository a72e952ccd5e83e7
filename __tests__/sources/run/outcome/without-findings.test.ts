import { expect, test } from '@jest/globals'
import { withoutFindings } from '../../../../src/sources/run/outcome/without-findings.ts'
import { type Reading, testReading, toolFinding } from '../../../../src/sources/run/reading.ts'

const error = toolFinding({ rule: 'eslint/no-undef', message: 'm' })
const warning = toolFinding({ rule: 'eslint/eqeqeq', message: 'm', severity: 'warning' })
const lint: Reading = {
  tests: null,
  idle: null,
  coverage: null,
  errors: 3,
  warnings: 1,
  findings: [error, warning]
}

const report = (reading: Reading) => ({ path: 'report.xml', title: 'report', reading })
const left = new Set([error, warning])

test.each([
  { name: 'what a tool counts besides what it shows', reading: lint, after: { ...lint, errors: 2, warnings: 0 } },
  {
    name: 'a count that is not told',
    reading: { ...lint, errors: null },
    after: { ...lint, errors: null, warnings: 0 }
  },
  {
    name: 'a test that fails',
    reading: testReading({ ran: 2, failed: 1 }, [error]),
    after: testReading({ ran: 2, failed: 1 }, [error])
  }
])('$name stays', ({ reading, after }) => {
  const proof = { runs: [], reports: [report(reading)], left: { processes: [], own: [], files: [], ports: [] } }
  expect(withoutFindings(proof, left)).toEqual({ ...proof, reports: [report(after)] })
})
