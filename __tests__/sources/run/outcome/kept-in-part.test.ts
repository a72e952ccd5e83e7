import { describe, expect, test } from '@jest/globals'
import { about, outcomeOf, seen } from '../outcome-of.ts'

const summary = '60 tests, 3 failures\n'
const passed = '<testsuite><testcase name="a"/></testsuite>'
const tooLong = {
  kind: 'undecidable',
  reason: 'it printed more than is kept in memory, and a part is not judged for the whole'
}
const untold = { ...tooLong, kind: 'not-applicable' }

describe('of an output that is kept in part', () => {
  test.each([
    { name: 'failures are enough to break what is expected unwritten', stdout: summary, is: [3] },
    { name: 'none tell nothing of the other part', stdout: '60 tests, 0 failures\n', is: untold }
  ])('$name', async ({ stdout, is }) => {
    const outcome = await outcomeOf({ main: 'mix test' }, { 'mix test': { stdout, isTruncated: true } })
    expect(seen(outcome, 'failures')).toEqual(is)
  })

  test.each(['failures', 'errors', 'tests'])('%s are not the number that is asked for', async subject => {
    const task = { main: 'mix test', expect: [about(subject)] }
    const outcome = await outcomeOf(task, { 'mix test': { stdout: summary, isTruncated: true } })
    expect(seen(outcome, subject)).toEqual(tooLong)
  })

  test('the findings of a tool that hides them break what is expected unwritten', async () => {
    const work = { tree: { 'a.go': '' } }
    const outcome = await outcomeOf(
      { main: 'gofmt -l .' },
      { 'gofmt -l .': { stdout: 'a.go\n', isTruncated: true } },
      work
    )
    expect(seen(outcome, 'errors')).toEqual([1])
  })

  test.each([undefined, [about('failures')]])(
    'a report that tells of fewer failures is not believed',
    async expect_ => {
      const task = { main: 'mix test', fields: { report: 'a.xml' }, ...(expect_ && { expect: expect_ }) }
      const run = { stdout: summary, isTruncated: true }
      const outcome = await outcomeOf(task, { 'mix test': run }, { tree: { 'a.xml': passed } })
      expect([seen(outcome, 'failures'), seen(outcome, 'tests')]).toEqual([[3], [1]])
    }
  )
})
