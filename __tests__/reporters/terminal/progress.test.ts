import { expect, test } from '@jest/globals'
import type { ProgressEvent } from '../../../src/domain/progress.ts'
import { createProgress } from '../../../src/reporters/terminal/progress.ts'
import { aResult } from '../../fakes/a-report.ts'

const tests = aResult({ id: 'tests', title: 'Tests', durationMs: 1500 })
const format = aResult({ id: 'format', title: '::error::Format', status: 'failed' })

const events: readonly ProgressEvent[] = [
  { kind: 'planned', checks: [tests, format], atMs: 0 },
  { kind: 'started', check: tests, atMs: 0 },
  { kind: 'started', check: format, atMs: 1000 },
  { kind: 'finished', result: tests, atMs: 1500 },
  { kind: 'finished', result: format, atMs: 1600 }
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that erases the status begins with one
const upAndErase = /^\u001b\[(\d+)A\r\u001b\[J/

/** A screen of lines that knows the sequences the status uses, and a timer that ticks when told. */
function fakeTerminal(isTerminal: boolean, columns = 80) {
  const lines: string[] = ['']
  const timers = new Set<() => void>()
  let nowMs = 0
  const progress = createProgress({
    isTerminal,
    columns,
    now: () => nowMs,
    every: (_, callback) => {
      timers.add(callback)
      return () => timers.delete(callback)
    },
    write: text => {
      const [, up = '0', rest = text] = text.split(upAndErase)
      if (rest !== text) lines.splice(-1 - Number(up), Number(up) + 1, '')
      const [first = '', ...more] = rest.split('\n')
      lines.push(`${lines.pop()}${first}`, ...more)
    }
  })
  const tick = (toMs: number) => {
    nowMs = toMs
    for (const callback of timers) callback()
  }
  return { ...progress, tick, timers, screen: () => lines.slice(0, -1) }
}

test('where no terminal is, each event is a line, and none is a command', () => {
  const log = fakeTerminal(false)
  for (const event of events) log.onProgress(event)
  log.stop()
  expect(log.screen()).toEqual([
    '2 checks to run',
    'started: Tests',
    'started: ::error::Format',
    'passed: Tests  1.5 s  (1 of 2)',
    'failed: ::error::Format  31 ms  (2 of 2)'
  ])
  expect(log.timers.size).toBe(0)
})

test('a terminal shows what runs, since when, and what is done', () => {
  const terminal = fakeTerminal(true)
  for (const event of events.slice(0, 3)) terminal.onProgress(event)
  terminal.tick(2900)
  expect(terminal.screen()).toEqual(['0 of 2 checks done', '  Tests  2 s', '  ::error::Format  1 s'])
  for (const event of events.slice(3, 4)) terminal.onProgress(event)
  terminal.tick(66_000)
  expect(terminal.screen()).toEqual(['1 of 2 checks done', '  ::error::Format  1 min 5 s'])
})

test('the status leaves neither a line nor a timer behind', () => {
  const terminal = fakeTerminal(true)
  for (const event of events.slice(0, 3)) terminal.onProgress(event)
  terminal.stop()
  terminal.stop()
  expect([terminal.screen(), terminal.timers.size]).toEqual([[], 0])
})

test.each([
  { running: 6, more: [] },
  { running: 7, more: ['  and 1 more'] }
])('of $running running checks six are shown', ({ running, more }) => {
  const terminal = fakeTerminal(true)
  const checks = Array.from({ length: running }, (_, index) => aResult({ id: `c${index}`, title: `c${index}` }))
  terminal.onProgress({ kind: 'planned', checks, atMs: 0 })
  for (const check of checks) terminal.onProgress({ kind: 'started', check, atMs: 0 })
  const six = checks.slice(0, 6).map(({ title }) => `  ${title}  0 s`)
  expect(terminal.screen()).toEqual([`0 of ${running} checks done`, ...six, ...more])
})

test('a line is cut before the terminal would wrap it', () => {
  const terminal = fakeTerminal(true, 12)
  const check = aResult({ title: '日本語のとても長い題' })
  terminal.onProgress({ kind: 'planned', checks: [check], atMs: 0 })
  terminal.onProgress({ kind: 'started', check, atMs: 0 })
  expect(terminal.screen()).toEqual(['0 of 1 che…', '  日本語の…'])
})
