import { expect, test } from '@jest/globals'
import { evaluate } from '../../../src/statement/evaluate.ts'
import { parseStatement } from '../../../src/statement/parse.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { plainRegexes } from '../../fakes/fake-ports.ts'
import { runFile } from './observe-file.ts'

const files = fakeFiles({
  'CHANGELOG.md': '# Changes\n\n## [1.2.0] - 2026-01-02\n\n- TODO\n',
  'docs/a.md': '# Rollback plan\n\nkubectl rollout undo\n',
  'docs/b.md': '# Other\n',
  'data.bin': new Uint8Array([0xff, 0xff, 0x00])
})

const none = 'no file matches x/*.md'

test.each([
  { main: 'CHANGELOG.md', statement: 'exists', status: 'passed', actual: 'true' },
  { main: 'CHANGELOG.md', statement: 'section 1.2.0 exists', status: 'passed', actual: '- TODO' },
  { main: 'CHANGELOG.md', statement: 'section 1.3.0 exists', status: 'failed', actual: 'absent' },
  { main: 'CHANGELOG.md', statement: 'placeholders == 0', status: 'failed', actual: '1' },
  { main: 'CHANGELOG.md', statement: 'size < 100KB', status: 'passed', actual: '43B' },
  { main: 'CHANGELOG.md', statement: 'tracked == true', status: 'passed', actual: 'true' },
  { main: 'docs/*.md', statement: 'section Rollback exists', status: 'failed', actual: 'absent' },
  { main: 'docs/*.md', statement: 'any section Rollback exists', status: 'passed', actual: 'kubectl rollout undo' },
  {
    main: 'docs/*.md',
    statement: 'any section Rollback contains "rollout undo"',
    status: 'passed',
    actual: 'kubectl rollout undo'
  },
  { main: 'docs/*.md', statement: 'count >= 2', status: 'passed', actual: '2' },
  {
    main: 'data.bin',
    statement: 'text not contains x',
    status: 'broken',
    actual: 'data.bin cannot be read as text: it is not UTF-8'
  },
  { main: 'data.bin', statement: 'size == 3B', status: 'passed', actual: '3B' },
  ...[
    'exists',
    'section A absent',
    'any section A absent',
    'text is empty',
    'text not contains x',
    'tracked != true'
  ].map(statement => ({ main: 'x/*.md', statement, status: 'failed', actual: none })),
  { main: 'x/*.md', statement: 'count == 0', status: 'passed', actual: '0' }
])('$main: $statement → $status', async ({ main, statement, status, actual }) => {
  const expected = parseStatement(statement)
  const outcome = await runFile({ files, main, expect: [expected] })
  if (outcome.kind !== 'ran') throw new Error(outcome.reason)
  const judgement = evaluate(expected, outcome.observe, plainRegexes)
  expect([judgement.status, judgement.actual]).toEqual([status, actual])
})
