import { describe, expect, test } from '@jest/globals'
import { parseStatement } from '../../../src/statement/parse.ts'
import type { FakeRun } from '../../fakes/fake-ports.ts'
import { about, outcomeOf, seen } from './outcome-of.ts'

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
      reason: '`make` was not done within 1 min; it and all it started were ended'
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
})

describe('a shell that speaks another language is understood', () => {
  test.each([
    { language: 'German', code: 127, stderr: 'bash: Zeile 1: mixx: Kommando nicht gefunden.' },
    { language: 'French', code: 127, stderr: 'bash: ligne 1: mixx : commande introuvable' },
    { language: 'Japanese', code: 127, stderr: 'bash: 行 1: mixx: コマンドが見つかりません' },
    { language: 'Chinese', code: 127, stderr: 'bash: 行 1: mixx: 未找到命令' },
    { language: 'Russian', code: 127, stderr: 'bash: строка 1: mixx: команда не найдена' },
    { language: 'German, by env', code: 127, stderr: 'env: „mixx“: Datei oder Verzeichnis nicht gefunden' },
    { language: 'French, by env', code: 127, stderr: 'env: « mixx »: Aucun fichier ou dossier de ce type' },
    { language: 'Japanese, by env', code: 127, stderr: "env: `mixx': そのようなファイルやディレクトリはありません" },
    { language: 'Chinese, by env', code: 127, stderr: 'env: "mixx": 没有那个文件或目录' },
    { language: 'Russian, by env', code: 127, stderr: 'env: «mixx»: Нет такого файла или каталога' }
  ])('a program that is not there, in $language', async ({ code, stderr }) => {
    const outcome = await outcomeOf({}, { make: { stderr: `${stderr}\n`, end: { kind: 'exited', code } } })
    expect(outcome).toMatchObject({ kind: 'broken', reason: '`mixx` was not found' })
  })

  test.each([
    { language: 'German', stderr: 'bash: Zeile 1: ./run: Keine Berechtigung' },
    { language: 'French', stderr: 'bash: ligne 1: ./run: Permission non accordée' },
    { language: 'Russian', stderr: 'bash: строка 1: ./run: Отказано в доступе' }
  ])('a program that may not run, in $language', async ({ stderr }) => {
    const outcome = await outcomeOf({}, { make: { stderr: `${stderr}\n`, end: { kind: 'exited', code: 126 } } })
    expect(outcome).toMatchObject({ kind: 'broken', reason: '`./run` is not executable' })
  })

  test('what else it says is no program', async () => {
    const stderr = 'bash: Warnung: setlocale: LC_ALL: Kann die Locale nicht ändern (de_DE): no such file\n'
    const outcome = await outcomeOf({}, { make: { stderr, end: { kind: 'exited', code: 127 } } })
    expect(seen(outcome, 'exit')).toEqual([127])
  })
})

describe('where something is expected of exit, and nobody tells why a shell exits with a code of its own', () => {
  const seenOf = async (statement: string, code: number) => {
    const task = { main: 'a 2>/dev/null', expect: [parseStatement(statement)] }
    const outcome = await outcomeOf(task, { 'a 2>/dev/null': { end: { kind: 'exited', code } } })
    return outcome.kind === 'broken' ? outcome.reason : seen(outcome, 'exit')
  }

  test.each([126, 127])('%i is no failure that proves something', async code => {
    const reason = `\`a 2>/dev/null\` exited ${code}, with which a shell says that it cannot run a program`
    expect(await seenOf('exit != 0', code)).toBe(reason)
  })

  test.each([
    { statement: 'exit == 127', code: 127 },
    { statement: 'exit in [1, 126]', code: 126 },
    { statement: 'exit == 3 or exit == 127', code: 127 },
    { statement: 'exit != 0', code: 125 },
    { statement: 'exit != 0', code: 128 }
  ])('$statement takes $code', async ({ statement, code }) => {
    expect(await seenOf(statement, code)).toEqual([code])
  })
})
