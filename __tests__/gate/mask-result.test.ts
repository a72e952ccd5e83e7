import { expect, test } from '@jest/globals'
import { maskResult } from '../../src/gate/mask-result.ts'
import { aFinding } from '../fakes/a-finding.ts'
import { aResult } from '../fakes/a-report.ts'

test('a secret stands in no text of a result, and nothing else is touched', () => {
  const secret = 's3cret-value'
  const texts = { reason: secret, fix: secret, evidence: `saw ${secret}`, tail: `a ${secret} b` }
  const result = aResult({
    ...texts,
    expectations: [
      { statement: `output contains ${secret}`, status: 'failed', actual: secret },
      { statement: 'exit == 0', status: 'passed', actual: null }
    ],
    findings: [aFinding({ message: `left: ${secret}`, help: secret }), aFinding({ help: null })]
  })
  const masked = maskResult(result, text => text.replaceAll(secret, '***'))
  expect(masked).toEqual(JSON.parse(JSON.stringify(result).replaceAll(secret, '***')))
  expect(JSON.stringify(masked)).not.toContain(secret)
})
