import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../src/domain/errors.ts'
import type { CommandRun } from '../../../src/domain/ports.ts'
import { createCommands } from '../../../src/platform/processes/commands.ts'
import { aSpec, temporaryRoot } from '../temporary-root.ts'

const root = temporaryRoot()

describe('what a command printed', () => {
  test('is kept by stream, and whole in a file', async () => {
    const { durationMs, ...seen } = await root.run('echo one; echo two >&2; sleep 0.05; echo three')
    expect(durationMs).toBeGreaterThan(0)
    expect({ ...seen, output: seen.output.split('\n').sort() }).toEqual({
      end: { kind: 'exited', code: 0 },
      stdout: 'one\nthree\n',
      stderr: 'two\n',
      output: ['', 'one', 'three', 'two'],
      isTruncated: false,
      outputFile: join(root.path(), 'out', 'a-check.log'),
      survivors: []
    })
    expect(
      readFileSync(join(root.path(), 'out', 'a-check.log'), 'utf8')
        .split('\n')
        .sort()
    ).toEqual(['', 'one', 'three', 'two'])
  })

  test('may be 5 MB on one line', async () => {
    const { output, isTruncated } = await root.run('head -c 5000000 /dev/zero | tr "\\0" x')
    expect([output.length, isTruncated]).toEqual([5_000_000, false])
  })

  test('may be more than memory should hold: then its first and last part are kept', async () => {
    const { stdout, isTruncated, outputFile } = await root.run('echo first; head -c 40000000 /dev/zero; echo last')
    expect([stdout.startsWith('first\n'), stdout.endsWith('last\n'), isTruncated]).toEqual([true, true, true])
    expect(stdout.length).toBeLessThan(20_000_000)
    expect(readFileSync(outputFile ?? '').length).toBe(40_000_011)
  })

  test('goes to no file where there is no folder for it', async () => {
    const commands = createCommands({ root: root.path(), env: { PATH: process.env.PATH }, outputFolder: null })
    expect(await commands.run(aSpec('echo hello'))).toMatchObject({ stdout: 'hello\n', outputFile: null })
  })

  test('is kept although its folder cannot be made', async () => {
    writeFileSync(join(root.path(), 'out'), 'a file')
    expect(await root.run('echo hello')).toMatchObject({ stdout: 'hello\n', outputFile: null })
  })

  test('stands behind an earlier one of the same check, below its heading, never through a link', async () => {
    mkdirSync(join(root.path(), 'out'))
    writeFileSync(join(root.path(), 'precious'), 'precious')
    symlinkSync(join(root.path(), 'precious'), join(root.path(), 'out', 'a-check.log'))
    const commands = createCommands({
      root: root.path(),
      env: { PATH: process.env.PATH },
      outputFolder: join(root.path(), 'out')
    })
    const path = join(root.path(), 'out', 'a-check.log')
    const files = []
    for (const [script, heading] of [
      ['printf one', '$ one'],
      ['true', '$ silent'],
      ['echo two', '$ two']
    ] as const) {
      files.push((await commands.run(aSpec(script, { heading }))).outputFile)
    }
    expect(files).toEqual([path, path, path])
    expect(readFileSync(path, 'utf8')).toBe('$ one\none\n$ two\ntwo\n')
    expect(readFileSync(join(root.path(), 'precious'), 'utf8')).toBe('precious')
  })

  test('is lost, not written elsewhere, where a command has put a link in its place', async () => {
    writeFileSync(join(root.path(), 'precious'), 'precious')
    const commands = createCommands({
      root: root.path(),
      env: { PATH: process.env.PATH },
      outputFolder: join(root.path(), 'out')
    })
    const isThere = 'until [ -e out/a-check.log ]; do sleep 0.01; done'
    await commands.run(aSpec(`echo one; ${isThere}; rm out/a-check.log; ln -s ../precious out/a-check.log`))
    expect(await commands.run(aSpec('echo two'))).toMatchObject({ stdout: 'two\n', outputFile: null })
    expect(readFileSync(join(root.path(), 'precious'), 'utf8')).toBe('precious')
  })
})

test('secrets of the environment are not in the file of an output; what statements are held against is whole', async () => {
  const env = { PATH: process.env.PATH, MY_TOKEN: 'top-secret-1' }
  const commands = createCommands({ root: root.path(), env, outputFolder: join(root.path(), 'out') })
  const { output, outputFile } = await commands.run(
    aSpec('echo "$MY_TOKEN"; printf top-sec; sleep 0.05; echo ret-2 >&2; echo ret-2', {
      env: { OTHER_SECRET: 'top-secret-2' }
    })
  )
  expect(output).toBe('top-secret-1\nret-2\ntop-secret-2\n')
  expect(readFileSync(outputFile ?? '', 'utf8')).toBe('***\nret-2\n***\n')
})

describe('how a command ended', () => {
  test.each([
    { name: 'an exit code', script: 'exit 3', end: { kind: 'exited', code: 3 } },
    { name: 'a signal', script: 'kill -KILL $$', end: { kind: 'signalled', signal: 'SIGKILL' } }
  ])('$name', async ({ script, end }) => {
    expect((await root.run(script)).end).toEqual(end)
  })

  test.each([
    { name: 'a program that is not there', argv: ['mixx', 'test'], why: '`mixx` was not found' },
    { name: 'a file that is no program', argv: ['./plain'], why: '`./plain` is not executable' }
  ])('$name', async ({ argv, why }) => {
    writeFileSync(join(root.path(), 'plain'), '', { mode: 0o644 })
    expect((await root.run('', { argv })).end).toEqual({ kind: 'not-started', why })
  })

  test.each([
    { workingDirectory: 'nowhere', why: 'the working directory nowhere is not there' },
    { workingDirectory: '..', why: 'the working directory .. is outside the repository' },
    { workingDirectory: '/', why: 'the working directory / is outside the repository' },
    { workingDirectory: 'link', why: 'the working directory link is outside the repository' },
    { workingDirectory: 'circle', why: 'the working directory circle is not there' },
    { workingDirectory: 'file', why: 'the working directory file is not there' }
  ])('$why', async ({ workingDirectory, why }) => {
    symlinkSync(tmpdir(), join(root.path(), 'link'))
    symlinkSync('circle', join(root.path(), 'circle'))
    writeFileSync(join(root.path(), 'file'), '')
    expect((await root.run('true', { workingDirectory })).end).toEqual({ kind: 'not-started', why })
  })

  test('it runs where it is told to', async () => {
    mkdirSync(join(root.path(), 'app'))
    expect((await root.run('pwd', { workingDirectory: 'app' })).stdout).toBe(`${join(root.path(), 'app')}\n`)
  })

  test('a script for which there is no place is a mistake of the set-up', async () => {
    const script = { text: '', extension: '/no/such/folder' }
    await expect(root.run('', { argv: ['bash', '{0}'], script })).rejects.toThrow(UserError)
  })

  test('its script is there while it runs, and gone after', async () => {
    const script = { text: 'print("hello")', extension: '.py' }
    const { stdout } = await root.run('', { argv: ['bash', '-c', 'cat {0}; echo; echo {0}'], script })
    const [text, path = ''] = stdout.split('\n')
    expect([text, path.endsWith('.py'), existsSync(path)]).toEqual(['print("hello")', true, false])
  })

  test('a command that was cancelled before it began is not started', async () => {
    const { end } = await root.run(`touch ${root.path()}/ran`, { signal: AbortSignal.abort() })
    expect([end, existsSync(join(root.path(), 'ran'))]).toEqual([{ kind: 'cancelled' }, false])
  })
})

describe('the environment of a command', () => {
  test("holds what it was given, and neither the runner's tokens nor its files", async () => {
    const env = { PATH: process.env.PATH, CI: 'true', ACTIONS_RUNTIME_TOKEN: 'secret', GITHUB_OUTPUT: '/tmp/out' }
    const commands = createCommands({ root: root.path(), env, outputFolder: null })
    const { stdout } = await commands.run(
      aSpec('echo "[$CI][$ACTIONS_RUNTIME_TOKEN][$GITHUB_OUTPUT][$MIX_ENV]"', { env: { MIX_ENV: 'test' } })
    )
    expect(stdout).toBe('[true][][][test]\n')
  })

  test('keeps what no script can name, in the first command and in the next', async () => {
    const odd = {
      'npm_config_//registry.example/:_authToken': 'a',
      'with-dash': 'b',
      'with.dot': 'c d',
      'BASH_FUNC_greet%%': '() {  echo hi\n}'
    }
    writeFileSync(join(root.path(), 'read-first.sh'), 'echo read first')
    const env = { PATH: process.env.PATH, BASH_ENV: join(root.path(), 'read-first.sh'), ...odd }
    const commands = createCommands({ root: root.path(), env, outputFolder: null, hasStandby: true })
    const first = await commands.run(aSpec('', { argv: ['env', '-0'] }))
    await commands.run(aSpec('', { argv: ['sleep', '0.1'] }))
    const next = await commands.run(aSpec('', { argv: ['env', '-0'] }))
    const variables = ({ stdout }: CommandRun) => stdout.split('\0').filter(line => !line.startsWith('READINESS_RUN='))
    expect(variables(first)).toEqual(
      expect.arrayContaining(Object.entries({ ...odd, PATH: env.PATH }).map(([name, value]) => `${name}=${value}`))
    )
    expect([first, next].map(({ stdout }) => stdout.includes('read first'))).toEqual([false, false])
    expect(variables(next).sort()).toEqual(variables(first).sort())
  })
})
