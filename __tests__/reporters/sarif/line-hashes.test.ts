import { expect, test } from '@jest/globals'
import { lineHashes } from '../../../src/reporters/sarif/line-hashes.ts'
import { aFinding, aLocation } from '../../fakes/a-finding.ts'

const alike = (path: string, line: number, fingerprint = 'same') => ({
  ...aFinding({ fingerprint }),
  location: aLocation(path, line)
})

test('findings of a file that are alike are numbered downwards', () => {
  const findings = [alike('a.ex', 9), alike('a.ex', 3), alike('b.ex', 1), alike('a.ex', 5, 'other')]
  const hashes = lineHashes(findings)
  expect(findings.map(finding => hashes.get(finding))).toEqual(['same:2', 'same', 'same', 'other'])
})

test('a finding without a fingerprint is known by its rule', () => {
  const finding = alike('a.ex', 1, '')
  expect([...lineHashes([finding]).values()]).toEqual(['elixir/io-inspect'])
})
