import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CommandSpec } from '../../src/domain/ports.ts'
import { createCommands } from '../../src/platform/commands.ts'
import { linuxProcessTable } from '../../src/platform/process-table.ts'

let root: string

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function run(script: string, spec: Partial<CommandSpec> = {}) {
  const commands = createCommands({ root, env: { PATH: process.env.PATH }, outputFolder: join(root, 'out') })
  return commands.run(aSpec(script, spec))
}

function aSpec(script: string, spec: Partial<CommandSpec> = {}): CommandSpec {
  return {
    argv: ['bash', '-c', script],
    workingDirectory: '.',
    env: {},
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    label: 'a-check',
    ...spec
  }
}

/** Processes whose command line names this test's folder. */
function alive(): string[] {
  const table = linuxProcessTable()
  return table
    .rows()
    .map(({ pid }) => table.commandLine(pid))
    .filter(words => words.includes(root))
}

describe('what a command printed', () => {
  test('is kept by stream, and whole in a file', async () => {
    const { durationMs, ...seen } = await run('echo one; echo two >&2; sleep 0.05; echo three')
    expect(durationMs).toBeGreaterThan(0)
    expect({ ...seen, output: seen.output.split('\n').sort() }).toEqual({
      end: { kind: 'exited', code: 0 },
      stdout: 'one\nthree\n',
      stderr: 'two\n',
      output: ['', 'one', 'three', 'two'],
      isTruncated: false,
      outputFile: join(root, 'out', 'a-check.log'),
      survivors: []
    })
    expect(
      readFileSync(join(root, 'out', 'a-check.log'), 'utf8')
        .split('\n')
        .sort()
    ).toEqual(['', 'one', 'three', 'two'])
  })

  test('may be 5 MB on one line', async () => {
    const { output, isTruncated } = await run('head -c 5000000 /dev/zero | tr "\\0" x')
    expect([output.length, isTruncated]).toEqual([5_000_000, false])
  })

  test('may be more than memory should hold: then its first and last part are kept', async () => {
    const { stdout, isTruncated, outputFile } = await run('echo first; head -c 40000000 /dev/zero; echo last')
    expect([stdout.startsWith('first\n'), stdout.endsWith('last\n'), isTruncated]).toEqual([true, true, true])
    expect(stdout.length).toBeLessThan(20_000_000)
    expect(readFileSync(outputFile ?? '').length).toBe(40_000_011)
  })

  test('goes to no file where there is no folder for it', async () => {
    const commands = createCommands({ root, env: { PATH: process.env.PATH }, outputFolder: null })
    expect(await commands.run(aSpec('echo hello'))).toMatchObject({ stdout: 'hello\n', outputFile: null })
  })

  test('is kept although its folder cannot be made', async () => {
    writeFileSync(join(root, 'out'), 'a file')
    expect(await run('echo hello')).toMatchObject({ stdout: 'hello\n', outputFile: null })
  })

  test('is written beside an earlier one of the same check, never through a link', async () => {
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'precious'), 'precious')
    symlinkSync(join(root, 'precious'), join(root, 'out', 'a-check.log'))
    const commands = createCommands({ root, env: { PATH: process.env.PATH }, outputFolder: join(root, 'out') })
    await commands.run(aSpec('echo one'))
    const second = await commands.run(aSpec('echo two'))
    expect(second.outputFile).toBe(join(root, 'out', 'a-check-2.log'))
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('precious')
    expect(readFileSync(join(root, 'out', 'a-check.log'), 'utf8')).toBe('one\n')
  })
})

describe('how a command ended', () => {
  test.each([
    { name: 'an exit code', script: 'exit 3', end: { kind: 'exited', code: 3 } },
    { name: 'a signal', script: 'kill -KILL $$', end: { kind: 'signalled', signal: 'SIGKILL' } }
  ])('$name', async ({ script, end }) => {
    expect((await run(script)).end).toEqual(end)
  })

  test.each([
    { name: 'a program that is not there', argv: ['mixx', 'test'], why: '`mixx` was not found' },
    { name: 'a file that is no program', argv: ['./plain'], why: '`./plain` is not executable' }
  ])('$name', async ({ argv, why }) => {
    writeFileSync(join(root, 'plain'), '', { mode: 0o644 })
    expect((await run('', { argv })).end).toEqual({ kind: 'not-started', why })
  })

  test.each([
    { workingDirectory: 'nowhere', why: 'the working directory nowhere is not there' },
    { workingDirectory: '..', why: 'the working directory .. is outside the repository' },
    { workingDirectory: '/', why: 'the working directory / is outside the repository' },
    { workingDirectory: 'link', why: 'the working directory link is outside the repository' }
  ])('$why', async ({ workingDirectory, why }) => {
    symlinkSync(tmpdir(), join(root, 'link'))
    expect((await run('true', { workingDirectory })).end).toEqual({ kind: 'not-started', why })
  })

  test('it runs where it is told to', async () => {
    mkdirSync(join(root, 'app'))
    expect((await run('pwd', { workingDirectory: 'app' })).stdout).toBe(`${join(root, 'app')}\n`)
  })

  test('its script is there while it runs, and gone after', async () => {
    const script = { text: 'print("hello")', extension: '.py' }
    const { stdout } = await run('', { argv: ['bash', '-c', 'cat {0}; echo; echo {0}'], script })
    const [text, path = ''] = stdout.split('\n')
    expect([text, path.endsWith('.py'), existsSync(path)]).toEqual(['print("hello")', true, false])
  })

  test('a command that was cancelled before it began is not started', async () => {
    const { end } = await run(`touch ${root}/ran`, { signal: AbortSignal.abort() })
    expect([end, existsSync(join(root, 'ran'))]).toEqual([{ kind: 'cancelled' }, false])
  })
})

describe('the environment of a command', () => {
  test("holds what it was given, and neither the runner's tokens nor its files", async () => {
    const env = { PATH: process.env.PATH, CI: 'true', ACTIONS_RUNTIME_TOKEN: 'secret', GITHUB_OUTPUT: '/tmp/out' }
    const commands = createCommands({ root, env, outputFolder: null })
    const { stdout } = await commands.run(
      aSpec('echo "[$CI][$ACTIONS_RUNTIME_TOKEN][$GITHUB_OUTPUT][$MIX_ENV]"', { env: { MIX_ENV: 'test' } })
    )
    expect(stdout).toBe('[true][][][test]\n')
  })
})

describe('nothing a command started stays alive', () => {
  const idle = () => `exec -a "idle ${root}" sleep 60`
  const doubleFork = () =>
    `python3 -c 'import os,sys,time
if os.fork(): os._exit(0)
os.setsid()
if os.fork(): os._exit(0)
for fd in (0, 1, 2): os.close(fd)
os.execvpe("sleep", ["idle ${root}", "60"], {"PATH": os.environ["PATH"]})'`

  test.each([
    { name: 'a background job', script: () => `(${idle()}) & sleep 0.2` },
    { name: 'a job that holds the output open', script: () => `(${idle()}) & sleep 0.2; echo done` },
    { name: 'a session of its own', script: () => `setsid bash -c '${idle()}' </dev/null >/dev/null 2>&1 & sleep 0.2` },
    { name: 'a double fork that clears its environment', script: () => `${doubleFork()}; sleep 0.2` },
    { name: 'one that ignores SIGTERM', script: () => `(trap "" TERM; ${idle()}) & sleep 0.2` }
  ])('$name: named as a survivor and ended', async ({ script }) => {
    const { end, survivors } = await run(script(), { settleMs: 50 })
    expect([end, survivors.map(({ command }) => command)]).toEqual([{ kind: 'exited', code: 0 }, [`idle ${root} 60`]])
    expect(alive()).toEqual([])
  })

  test.each([
    { name: 'a background job', script: () => `(${idle()}) & ${idle()}` },
    { name: 'a session of its own', script: () => `setsid bash -c '${idle()}' & ${idle()}` },
    { name: 'a double fork that clears its environment', script: () => `${doubleFork()}; ${idle()}` }
  ])('on timeout: $name', async ({ script }) => {
    const { end, survivors } = await run(script(), { timeoutMs: 500 })
    expect([end, survivors]).toEqual([{ kind: 'timed-out', afterMs: 500 }, []])
    expect(alive()).toEqual([])
  })

  test('on cancel', async () => {
    const cancel = new AbortController()
    const running = run(`setsid bash -c '${idle()}' & ${idle()}`, { signal: cancel.signal })
    setTimeout(() => cancel.abort(), 300)
    expect((await running).end).toEqual({ kind: 'cancelled' })
    expect(alive()).toEqual([])
  })

  test('a child that ends by itself in the time it is given is no survivor', async () => {
    const { survivors } = await run('sleep 0.3 & true', { settleMs: 10_000 })
    expect(survivors).toEqual([])
  })

  test('one hundred of them', async () => {
    const script = `for i in $(seq 100); do setsid bash -c '${idle()}' </dev/null >/dev/null 2>&1 & done; sleep 0.5`
    const { survivors } = await run(script, { settleMs: 50 })
    expect(survivors.length).toBe(100)
    expect(alive()).toEqual([])
  })
})
