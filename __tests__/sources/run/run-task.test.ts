import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../../src/domain/outcome.ts'
import type { CommandSpec } from '../../../src/domain/ports.ts'
import { exitIsZero } from '../../../src/sources/run/implied.ts'
import { run } from '../../../src/sources/run/run.ts'
import { type RunTask, runTask } from '../../../src/sources/run/run-task.ts'
import type { Statement } from '../../../src/statement/statement.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { type FakeRun, fakePorts } from '../../fakes/fake-ports.ts'

const BASH = 'bash --noprofile --norc -e -o pipefail -c '

type Fakes = Readonly<Record<string, FakeRun | ((spec: CommandSpec) => FakeRun)>>

function outcomeOf(task: Partial<RunTask>, commands: Fakes, paths: readonly string[] = []): Promise<Outcome> {
  const files = fakeFiles(Object.fromEntries(paths.map(path => [path, ''])))
  const inBash = Object.fromEntries(Object.entries(commands).map(([script, fake]) => [BASH + script, fake]))
  const whole = { id: 'a-check', main: 'make', fields: {}, expect: [], isOptional: false, timeoutMs: 60_000, ...task }
  return runTask(whole, fakePorts({ commands: inBash, files }), new AbortController().signal)
}

function about(subject: string): Statement {
  const value = { kind: 'number', amount: 1, unit: null } as const
  return { clauses: [{ isAny: false, subject, operator: '>=', value, forMs: null }] }
}

function seen(outcome: Outcome, subject: string): unknown {
  if (outcome.kind !== 'ran') return outcome
  const observed = outcome.observe(subject)
  return observed.kind === 'observed' ? observed.observations.map(({ value }) => value) : observed
}

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
    const outcome = await outcomeOf({}, { make: { stdout: '9 passed in 1.0s', isTruncated: true } })
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
    expect(seen(await outcomeOf({}, { make: { stdout: 'all good' } }), subject)).toEqual({
      kind: 'undecidable',
      reason
    })
  })

  test('what it left running is told', async () => {
    const survivors = [{ pid: 7, command: 'sleep 60', ageMs: 10 }]
    expect(await outcomeOf({}, { make: { survivors, durationMs: 40 } })).toMatchObject({
      evidence: 'exit 0 in 40 ms; 1 process it left running was ended'
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

describe('what cannot be judged is broken', () => {
  const killed = { end: { kind: 'signalled', signal: 'SIGKILL' } } as const
  test.each<{ name: string; main: string; fake: FakeRun; reason: string }>([
    {
      name: 'a tool the shell does not find',
      main: 'mixx test',
      fake: { stderr: 'bash: line 1: mixx: command not found\n', end: { kind: 'exited', code: 127 } },
      reason: '`mixx` was not found'
    },
    {
      name: 'a tool another shell does not find',
      main: 'make',
      fake: { stderr: 'sh: 1: mixx: not found\n', end: { kind: 'exited', code: 127 } },
      reason: '`mixx` was not found'
    },
    {
      name: 'a script without the right to run',
      main: './run',
      fake: { stderr: 'bash: line 1: ./run: Permission denied\n', end: { kind: 'exited', code: 126 } },
      reason: '`./run` is not executable'
    },
    { name: 'a killed command', main: 'make', fake: killed, reason: '`make` was ended by SIGKILL' },
    {
      name: 'a command whose child was killed',
      main: 'make',
      fake: { end: { kind: 'exited', code: 139 } },
      reason: '`make` was ended by SIGSEGV'
    },
    {
      name: 'a command that takes too long',
      main: 'make',
      fake: { end: { kind: 'timed-out', afterMs: 600_000 } },
      reason: '`make` was still running after 10 min; it and all it started were ended'
    },
    { name: 'a cancelled command', main: 'make', fake: { end: { kind: 'cancelled' } }, reason: '`make` was cancelled' },
    {
      name: 'a shell that is not there',
      main: 'make',
      fake: { end: { kind: 'not-started', why: '`bash` was not found' } },
      reason: '`make` could not be started: `bash` was not found'
    },
    {
      name: 'a working directory that is not there',
      main: 'make',
      fake: { end: { kind: 'not-started', why: 'the working directory app is not there' } },
      reason: 'the working directory app is not there'
    },
    {
      name: 'a test command that ran no test',
      main: 'mix test',
      fake: { stdout: '1 test, 0 failures, 1 excluded\n' },
      reason: 'mix test: no test ran'
    },
    {
      name: 'no test at all, under a command nobody knows',
      main: 'make',
      fake: { stdout: '=== no tests ran in 0.00s ===\n', end: { kind: 'exited', code: 5 } },
      reason: 'pytest: no test ran'
    },
    {
      name: 'a test command that says nothing of its tests',
      main: 'pytest -qq',
      fake: { stdout: '..  [100%]\n' },
      reason: 'no test summary of pytest found in the output'
    }
  ])('$name', async ({ main, fake, reason }) => {
    expect(await outcomeOf({ main }, { [main]: fake })).toMatchObject({ kind: 'broken', reason })
  })

  test('a before command that fails, and the command is not run', async () => {
    const outcome = await outcomeOf(
      { fields: { before: ['mix deps.get'] } },
      { 'mix deps.get': { stderr: 'no network\n', end: { kind: 'exited', code: 1 } }, make: { stdout: 'ran' } }
    )
    expect(outcome).toEqual({
      kind: 'broken',
      reason: 'before: `mix deps.get` exited 1',
      fix: 'Make it succeed: what it prepares is needed by the command.',
      tail: 'no network'
    })
  })

  test('an exit code that looks like a signal is only one when no statement is about exit', async () => {
    const outcome = await outcomeOf({ expect: [about('exit')] }, { make: { end: { kind: 'exited', code: 137 } } })
    expect(seen(outcome, 'exit')).toEqual([137])
  })

  test('a failing test command without a summary failed: the exit code proves that', async () => {
    const outcome = await outcomeOf({ main: 'mix test' }, { 'mix test': { end: { kind: 'exited', code: 1 } } })
    expect(seen(outcome, 'exit')).toEqual([1])
  })

  test('a test command that need not have run is not asked for its summary', async () => {
    const main = '[ -d test ] || mix test'
    expect(await outcomeOf({ main }, { [main]: {} })).toMatchObject({ kind: 'ran' })
  })
})

describe('how a command is started', () => {
  async function specOf(fields: RunTask['fields']): Promise<CommandSpec | undefined> {
    const specs: CommandSpec[] = []
    const ports = fakePorts()
    const commands = {
      run: (spec: CommandSpec) => {
        specs.push(spec)
        return ports.commands.run(spec)
      }
    }
    const task = { id: 'a-check', main: 'make', fields, expect: [], isOptional: false, timeoutMs: 60_000 }
    await runTask(task, { ...ports, commands }, new AbortController().signal)
    return specs[0]
  }

  test('with its folder, its variables as text, its time and its name', async () => {
    const spec = await specOf({ 'working-directory': 'app', env: { MIX_ENV: 'test', RETRIES: 3, CI: true } })
    expect(spec).toMatchObject({
      workingDirectory: 'app',
      env: { MIX_ENV: 'test', RETRIES: '3', CI: 'true' },
      timeoutMs: 60_000,
      label: 'a-check'
    })
  })

  test.each([
    { shell: 'sh', argv: ['sh', '-e', '-c', 'make'], script: undefined },
    { shell: 'python', argv: ['python', '{0}'], script: { text: 'make', extension: '.py' } },
    { shell: 'perl -w {0}', argv: ['perl', '-w', '{0}'], script: { text: 'make', extension: '' } }
  ])('in $shell', async ({ shell, argv, script }) => {
    const spec = await specOf({ shell })
    expect([spec?.argv, spec?.script]).toEqual([argv, script])
  })

  test('PowerShell stops at an error and passes the exit code on', async () => {
    const spec = await specOf({ shell: 'pwsh' })
    expect(spec?.script?.text).toBe(
      "$ErrorActionPreference = 'stop'\nmake\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n"
    )
  })
})

describe('what is expected without being written', () => {
  test.each([
    { name: 'exit 0', main: 'make', expect: [], implied: [exitIsZero] },
    { name: 'nothing besides a statement about exit', main: 'make', expect: [about('exit')], implied: [] }
  ])('$name', ({ main, expect: expected, implied }) => {
    expect(run.implied({ main, fields: {}, expect: expected })).toEqual(implied)
  })
})
