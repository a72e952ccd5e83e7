import { describe, expect, test } from '@jest/globals'
import { about, outcomeOf, seen } from './outcome-of.ts'

const summary = '..\n2 tests, 0 failures\n'

describe('what a command proved', () => {
  test('exit code, output and time stand for a command nobody knows', async () => {
    const outcome = await outcomeOf({}, { make: { stdout: 'built\n', stderr: 'slow\n', durationMs: 1240 } })
    expect(outcome).toMatchObject({ kind: 'ran', evidence: 'exit 0 in 1.2 s', findings: [] })
    expect(['exit', 'output', 'stderr', 'lines'].map(subject => seen(outcome, subject))).toEqual([
      [0],
      ['built\nslow'],
      ['slow'],
      [2]
    ])
  })

  test('a test run is told by its counts', async () => {
    const stdout = '214 tests, 1 failure, 2 skipped\n'
    const outcome = await outcomeOf(
      { main: 'mix test' },
      { 'mix test': { stdout, durationMs: 48_300, end: { kind: 'exited', code: 2 } } }
    )
    expect(outcome).toMatchObject({ kind: 'ran', evidence: '212 tests, 1 failure, 2 skipped, 48 s' })
    expect(['exit', 'tests', 'failures', 'skipped', 'errors'].map(subject => seen(outcome, subject))).toEqual([
      [2],
      [212],
      [1],
      [2],
      [0]
    ])
  })

  test('several commands: every exit code, all output, all tests', async () => {
    const outcome = await outcomeOf(
      { main: ['mix test', 'make'] },
      { 'mix test': { stdout: summary, durationMs: 1000 }, make: { stdout: 'done\n', durationMs: 500 } }
    )
    expect(outcome).toMatchObject({ kind: 'ran', evidence: '2 tests, 0 failures, 1.5 s' })
    expect([seen(outcome, 'exit'), seen(outcome, 'tests'), seen(outcome, 'lines')]).toEqual([[0, 0], [2], [3]])
  })

  test('nothing runs after a command that failed', async () => {
    const outcome = await outcomeOf(
      { main: ['make', 'deploy'] },
      { make: { end: { kind: 'exited', code: 1 } }, deploy: { stdout: 'deployed' } }
    )
    expect([seen(outcome, 'exit'), seen(outcome, 'output')]).toEqual([[1], ['']])
  })

  test('a statement about exit lets the next command run', async () => {
    const outcome = await outcomeOf(
      { main: ['make', 'other'], expect: [about('exit')] },
      { make: { end: { kind: 'exited', code: 1 } }, other: {} }
    )
    expect(seen(outcome, 'exit')).toEqual([1, 0])
  })

  test('a part of an output is never judged for the whole', async () => {
    const outcome = await outcomeOf(
      { expect: [about('tests')] },
      { make: { stdout: '9 passed in 1.0s', isTruncated: true } }
    )
    const reason = 'it printed more than is kept in memory, and a part is not judged for the whole'
    expect(['output', 'stderr', 'lines', 'tests'].map(subject => seen(outcome, subject))).toEqual(
      Array(4).fill({ kind: 'undecidable', reason })
    )
  })

  test.each([
    { subject: 'tests', reason: 'no test summary found in the output that tells tests' },
    { subject: 'failures', reason: 'no test summary found in the output that tells failures' },
    { subject: 'coverage', reason: 'no coverage found in the output' }
  ])('$subject is undecidable when nothing in the output tells it', async ({ subject, reason }) => {
    const outcome = await outcomeOf({ expect: [about(subject)] }, { make: { stdout: 'all good' } })
    expect(seen(outcome, subject)).toEqual({
      kind: 'undecidable',
      reason
    })
  })

  test('what is expected without being written is only held against those who tell it', async () => {
    expect(seen(await outcomeOf({}, { make: { stdout: 'all good' } }), 'failures')).toEqual({
      kind: 'not-applicable',
      reason: 'no test summary found in the output that tells failures'
    })
  })

  test('what it left running is told', async () => {
    const survivors = [{ pid: 7, command: 'sleep 60', ageMs: 10 }]
    expect(await outcomeOf({}, { make: { survivors, durationMs: 40 } })).toMatchObject({
      evidence: 'exit 0 in 40 ms; 1 process it left running was ended: sleep 60'
    })
  })

  test('the last lines and the file are there to look at when it failed', async () => {
    const stdout = Array.from({ length: 30 }, (_, at) => `line ${at}\n\n`).join('')
    const outcome = await outcomeOf(
      {},
      { make: { stdout, end: { kind: 'exited', code: 1 }, outputFile: '/out/a.log' } }
    )
    const tail = Array.from({ length: 20 }, (_, at) => `line ${at + 10}`).join('\n')
    expect(outcome).toMatchObject({ tail, outputFile: '/out/a.log' })
  })
})
