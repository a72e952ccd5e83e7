import { describe, expect, test } from '@jest/globals'
import type { CommandSpec } from '../../../src/domain/ports.ts'
import { about, outcomeOf, seen } from './outcome-of.ts'

const tree = { 'examples/a.exs': '', 'examples/b.exs': '', 'examples/c.md': '' }
const failed = { end: { kind: 'exited', code: 1 } } as const

describe('each', () => {
  const main = 'elixir $file'
  const failsFor =
    (name: string) =>
    ({ env }: CommandSpec) =>
      env.file === name ? failed : { stdout: `${env.file}\n` }

  test('runs the command once for every file that matches', async () => {
    const outcome = await outcomeOf(
      { main, fields: { each: 'examples/*.exs' } },
      { [main]: failsFor('none') },
      { tree }
    )
    expect(outcome).toMatchObject({ kind: 'ran', evidence: '2 files; exit 0 in 20 ms', findings: [] })
    expect([seen(outcome, 'exit'), seen(outcome, 'output')]).toEqual([[0, 0], ['examples/a.exs\nexamples/b.exs']])
  })

  test('goes on after a file that fails, and names it', async () => {
    const outcome = await outcomeOf(
      { main, fields: { each: ['examples/*.exs'] } },
      { [main]: failsFor('examples/a.exs') },
      { tree }
    )
    expect(seen(outcome, 'exit')).toEqual([1, 0])
    expect(outcome.kind === 'ran' && outcome.findings).toMatchObject([
      { rule: 'run/failed', message: '`elixir $file` exited 1', location: { path: 'examples/a.exs' } }
    ])
  })

  test('shows the end of what failed last, not of what came after it', async () => {
    const printed = ({ env }: CommandSpec) =>
      env.file === 'examples/a.exs' ? { stdout: 'boom\n', ...failed } : { stdout: 'all is well\n' }
    const outcome = await outcomeOf({ main, fields: { each: 'examples/*.exs' } }, { [main]: printed }, { tree })
    expect(outcome).toMatchObject({ kind: 'ran', tail: 'boom' })
  })

  test('says above each output which file and attempt it is of', async () => {
    const seenHeadings: unknown[] = []
    const noting = ({ env, heading }: CommandSpec) => {
      seenHeadings.push(heading)
      return env.file === 'examples/b.exs' ? failed : {}
    }
    await outcomeOf({ main, fields: { each: 'examples/*.exs', retry: 1 } }, { [main]: noting }, { tree })
    await outcomeOf({ main }, { [main]: noting })
    expect(seenHeadings).toEqual([
      '$ elixir $file (examples/a.exs)',
      '$ elixir $file (examples/b.exs)',
      '$ elixir $file (examples/b.exs, attempt 2)',
      undefined
    ])
  })

  test('is broken by a name that cannot be given to a command', async () => {
    const outcome = await outcomeOf(
      { main, fields: { each: '*' } },
      { [main]: {} },
      { tree: { a: '', 'b\ufffdFF': '' } }
    )
    expect(outcome).toEqual({
      kind: 'broken',
      reason: 'each: no command can be given b\ufffdFF, whose name is no UTF-8',
      fix: 'Rename it, or leave it out of the pattern.'
    })
  })

  test('gives the command a file whose name looks like an option as a file', async () => {
    const given: unknown[] = []
    const noting = ({ env }: CommandSpec) => {
      given.push(env.file)
      return env.file === './--version' ? failed : {}
    }
    const outcome = await outcomeOf(
      { main, fields: { each: '*', 'working-directory': 'app' } },
      { [main]: noting },
      { tree: { 'app/--version': '', 'app/-': '', 'app/a-b': '' } }
    )
    expect(given).toEqual(['./-', './--version', 'a-b'])
    expect(outcome.kind === 'ran' && outcome.findings).toMatchObject([{ location: { path: 'app/--version' } }])
  })

  test('names the files as seen from the working directory', async () => {
    const fields = { each: '*.exs', 'working-directory': 'examples' }
    const outcome = await outcomeOf({ main, fields }, { [main]: failsFor('a.exs') }, { tree })
    expect([seen(outcome, 'exit'), seen(outcome, 'output')]).toEqual([[1, 0], ['b.exs']])
  })

  test.each([
    {
      isOptional: false,
      outcome: {
        kind: 'broken',
        reason: 'each: no file matches *.nope',
        fix: 'Correct the pattern, or write optional: true if there need not be any.'
      }
    },
    { isOptional: true, outcome: { kind: 'skipped', reason: 'each: no file matches *.nope' } }
  ])('without a file that matches, optional $isOptional', async ({ isOptional, outcome }) => {
    expect(await outcomeOf({ main, isOptional, fields: { each: '*.nope' } }, {}, { tree })).toEqual(outcome)
  })

  test('what cannot be judged names its file', async () => {
    const killed = { end: { kind: 'signalled', signal: 'SIGSEGV' } } as const
    const outcome = await outcomeOf({ main, fields: { each: 'examples/b.exs' } }, { [main]: killed }, { tree })
    expect(outcome).toMatchObject({ reason: 'examples/b.exs: `elixir $file` was ended by SIGSEGV' })
  })
})

/** Fails so many times, then succeeds. */
function failing(times: number) {
  let attempts = 0
  return () => {
    attempts += 1
    return attempts > times ? { stdout: '2 tests, 0 failures\n' } : { stdout: '2 tests, 1 failure\n', ...failed }
  }
}

describe('retry', () => {
  test.each([
    { name: 'a success at once is one', times: 0, flaky: undefined, exit: [0], note: '' },
    { name: 'a success after a failure is flaky, and fails', times: 1, flaky: undefined, exit: [1, 0], note: 2 },
    { name: 'unless that is allowed', times: 2, flaky: 'allow' as const, exit: [0], note: 3 },
    { name: 'too many failures are one', times: 3, flaky: 'allow' as const, exit: [1], note: '' }
  ])('$name', async ({ times, flaky, exit, note }) => {
    const outcome = await outcomeOf({ main: 'mix test', fields: { retry: 2, flaky } }, { 'mix test': failing(times) })
    const counts = times > 2 ? '2 tests, 1 failure' : '2 tests, 0 failures'
    expect(seen(outcome, 'exit')).toEqual(exit)
    expect(outcome).toMatchObject({ evidence: `${counts}, 10 ms${note ? `; flaky: passed at attempt ${note}` : ''}` })
  })

  test('where a statement is about exit nobody knows what a failure is, and nothing is tried again', async () => {
    const outcome = await outcomeOf({ fields: { retry: 2 }, expect: [about('exit')] }, { make: failing(1) })
    expect(seen(outcome, 'exit')).toEqual([1])
  })

  test('what cannot be judged is not tried again', async () => {
    const timedOut = { end: { kind: 'timed-out', afterMs: 1000 } } as const
    let attempts = 0
    const make = () => {
      attempts += 1
      return timedOut
    }
    expect([(await outcomeOf({ fields: { retry: 2 } }, { make })).kind, attempts]).toEqual(['broken', 1])
  })
})
