import { describe, expect, test } from '@jest/globals'
import { inLines, ruleChanges } from './rule-changes.ts'

const unclear = 'which way cannot be told, so it counts as weaker'

type Row = { was: string; is: string; changes: readonly string[] }

/** Both configs have one check, `it`, with these fields. */
const checks: Readonly<Record<string, readonly Row[]>> = {
  'what is expected of a command': [
    { was: 'expect: tests >= 60', is: 'expect: tests >= 60', changes: [] },
    { was: 'expect: tests >= 60', is: 'expect: tests >= 59', changes: ['weaker it: tests >= 60 is now tests >= 59'] },
    { was: 'expect: tests >= 60', is: 'expect: tests >= 61', changes: ['stronger it: tests >= 60 is now tests >= 61'] },
    {
      was: 'expect: coverage > 90%',
      is: 'expect: coverage > 0.9%',
      changes: ['weaker it: coverage > 90% is now coverage > 0.9%']
    },
    { was: 'expect: duration < 1m', is: 'expect: duration < 60s', changes: [] },
    {
      was: 'expect: duration < 1m',
      is: 'expect: duration < 61s',
      changes: ['weaker it: duration < 1m is now duration < 61s']
    },
    {
      was: 'expect: warnings == 0',
      is: 'expect: warnings <= 2',
      changes: ['weaker it: warnings == 0 is now warnings <= 2']
    },
    { was: 'expect: tests >= 60', is: '', changes: ['weaker it: tests >= 60 is no longer expected'] },
    { was: '', is: 'expect: tests >= 60', changes: ['stronger it: tests >= 60 is expected too'] },
    {
      was: 'expect: failures == 0',
      is: '',
      changes: ['weaker it: failures == 0 is now failures == 0 where it is told']
    },
    {
      was: '',
      is: 'expect: failures == 0',
      changes: ['stronger it: failures == 0 where it is told is now failures == 0']
    },
    { was: '', is: 'expect: exit in [0, 1]', changes: ['weaker it: exit == 0 is now exit in [0, 1]'] },
    { was: 'expect: exit in [0, 1]', is: '', changes: ['stronger it: exit in [0, 1] is now exit == 0'] },
    {
      was: 'expect: tests >= 60',
      is: 'expect: tests >= 60 or exit == 0',
      changes: ['weaker it: exit == 0 is now tests >= 60 or exit == 0', 'weaker it: tests >= 60 is no longer expected']
    },
    {
      was: 'expect: output contains ok',
      is: 'expect: any output contains ok',
      changes: ['weaker it: output contains ok is now any output contains ok']
    },
    {
      was: 'expect: output matches /a/',
      is: 'expect: output matches /b/',
      changes: ['weaker it: output matches /a/ is now output matches /b/']
    }
  ],
  'when it applies': [
    {
      was: '',
      is: 'when: branch == main',
      changes: ['weaker it: it applies only when branch == main']
    },
    { was: 'when: branch == main', is: '', changes: ['stronger it: it applies not only when branch == main'] },
    {
      was: 'when: branch in [main, release]',
      is: 'when: branch == main',
      changes: ['weaker it: it applies only when branch == main']
    },
    {
      was: 'when: branch == main',
      is: 'when: branch in [main, release]',
      changes: ['stronger it: it applies not only when branch == main']
    },
    {
      was: 'when: branch matches /^release/',
      is: 'when: branch matches /^releases/',
      changes: ['weaker it: it applies only when branch matches /^releases/']
    }
  ],
  'how much it counts': [
    { was: '', is: 'severity: warning', changes: ['weaker it: severity: error is now warning'] },
    { was: 'severity: notice', is: 'severity: warning', changes: ['stronger it: severity: notice is now warning'] },
    { was: '', is: 'stage: pre-deploy', changes: ['weaker it: stage: pre-merge is now pre-deploy'] },
    { was: '', is: 'optional: true', changes: ['weaker it: optional: false is now true'] },
    { was: 'timeout: 600s', is: 'timeout: 10m', changes: [] },
    { was: 'timeout: 10m', is: 'timeout: 11m', changes: ['weaker it: timeout: 10m is now 11m'] },
    { was: 'timeout: 10m', is: 'timeout: 9m', changes: ['stronger it: timeout: 10m is now 9m'] },
    { was: 'title: A', is: 'title: B', changes: [] },
    { was: 'help: A', is: 'owner: B', changes: [] }
  ],
  'how the command is run': [
    { was: '', is: 'retry: 1', changes: ['weaker it: retry: 1 is new'] },
    { was: 'retry: 1', is: 'retry: 2', changes: ['weaker it: retry: 1 is now 2'] },
    { was: 'retry: 2', is: 'retry: 1', changes: ['stronger it: retry: 2 is now 1'] },
    { was: 'retry: 1', is: 'retry: 1, flaky: allow', changes: ['weaker it: flaky: allow is new'] },
    {
      was: 'retry: 1, flaky: allow',
      is: 'retry: 1, flaky: fail',
      changes: ['stronger it: flaky: allow is now fail']
    },
    { was: 'retry: 1', is: 'retry: 1, flaky: fail', changes: [] },
    { was: '', is: 'env: { A: b }', changes: [`weaker it: env: {"A":"b"} is new; ${unclear}`] },
    { was: 'env: { A: a, B: b }', is: 'env: { B: b, A: a }', changes: [] },
    { was: '', is: 'shell: sh', changes: [`weaker it: shell: sh is new; ${unclear}`] },
    { was: 'before: a', is: 'before: b', changes: [`weaker it: before: a is now b; ${unclear}`] },
    { was: 'report: [a.xml, b.xml]', is: 'report: a.xml', changes: ['weaker it: report: b.xml is gone'] },
    { was: 'report: a.xml', is: 'report: [a.xml, b.xml]', changes: ['stronger it: report: b.xml is new'] },
    { was: 'each: a/**', is: 'each: a/*.ex', changes: ['weaker it: each: a/** is gone'] },
    {
      was: 'leftovers: beam',
      is: '',
      changes: ['weaker it: leftovers: beam is gone', 'weaker it: orphans == 0 is no longer expected']
    },
    {
      was: 'leftovers: beam',
      is: 'leftovers:\n      processes: beam\n      settle: 4s',
      changes: ['weaker it: leftovers: beam is now {"processes":"beam","settle":"4s"}']
    },
    { was: 'leftovers: beam', is: 'leftovers:\n      processes: beam\n      settle: 3s', changes: [] },
    {
      was: 'leftovers: beam',
      is: 'leftovers:\n      processes: beam\n      settle: 2s',
      changes: ['stronger it: leftovers: beam is now {"processes":"beam","settle":"2s"}']
    },
    {
      was: 'leftovers: beam',
      is: 'leftovers: python',
      changes: [`weaker it: leftovers: beam is now python; ${unclear}`]
    }
  ]
}

describe.each(Object.entries(checks))('%s', (_, rows) => {
  test.each(rows)('$was → $is', async ({ was, is, changes }) => {
    const config = (fields: string) => inLines(`run: mix test${fields && `, ${fields}`}`)
    expect(await ruleChanges({ was: config(was), is: config(is) })).toEqual(changes)
  })
})
