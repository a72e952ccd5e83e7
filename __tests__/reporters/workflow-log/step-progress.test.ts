import { describe, expect, test } from '@jest/globals'
import { stepProgress } from '../../../src/reporters/workflow-log/step-progress.ts'
import { aResult } from '../../fakes/a-report.ts'
import { readLog } from './read-log.ts'

type Output = { readonly text: string; readonly bytesBefore: number }

/** What is written, one text for each time, when these outputs come from checks that ended. */
function written(outputs: readonly (Output | null)[], title = 'Tests'): string[] {
  const texts: string[] = []
  const words = outputs.map((_, index) => `word-${index}`)
  const onProgress = stepProgress({
    now: () => 0,
    every: () => () => {},
    write: text => texts.push(text),
    outputOf: path => outputs[Number(path.slice('/out/'.length))] ?? null,
    mask: text => text.replaceAll('hunter2-hunter2', '***'),
    word: () => words.shift() ?? ''
  })
  const results = outputs.map((_, index) => aResult({ title, status: 'failed', outputFile: `/out/${index}` }))
  onProgress({ kind: 'planned', checks: results, atMs: 0 })
  for (const check of results) onProgress({ kind: 'started', check, atMs: 0 })
  for (const result of results) onProgress({ kind: 'finished', result, atMs: 31 })
  onProgress({ kind: 'finished', result: aResult(), atMs: 31 })
  return texts
}

/** The lines of the only group. */
const linesOf = (text: string) =>
  written([{ text, bytesBefore: 0 }])[2]
    ?.split('\n')
    .slice(2, -3)

test('the output of each check is a group of its own, written at once', () => {
  const outputs = [
    { text: 'one\n\ntwo\n', bytesBefore: 0 },
    { text: 'three', bytesBefore: 0 }
  ]
  expect(written(outputs)).toEqual([
    '2 checks to run\n',
    'started: Tests\n',
    'started: Tests\n',
    '::group::failed: Tests  31 ms  (1 of 2)\n::stop-commands::word-0\n │ one\n │\n │ two\n::word-0::\n::endgroup::\n',
    '::group::failed: Tests  31 ms  (2 of 2)\n::stop-commands::word-1\n │ three\n::word-1::\n::endgroup::\n',
    'passed: No debug output  31 ms  (3 of 2)\n'
  ])
})

test('what is left out is told with the file that has it', () => {
  expect(
    written([{ text: 'end\n', bytesBefore: 70_000 }])[2]
      ?.split('\n')
      .slice(2, -3)
  ).toEqual([' │ [70000 bytes before this are left out; whole output: /out/0]', ' │ end'])
})

test('an output that cannot be read is told', () => {
  expect(written([null])[2]?.split('\n').slice(2, -3)).toEqual([' │ [the output cannot be read: /out/0]'])
})

test('a hostile title is one line, and no command', () => {
  const [, , text = ''] = written([{ text: 'x', bytesBefore: 0 }], 'a\n::error::b\r##[error]c 100%0A::d')
  expect(text.split('\n')[0]).toBe('::group::failed: a ::error::b ##[\\error]c 100%250A::d  31 ms  (1 of 1)')
})

describe('output', () => {
  test('is no command, in no place, and ends neither the group nor its protection', () => {
    const hostile =
      '::error::a\n50%\r::endgroup::\nb ##[error]c\n\u001b[31m##\u001b[0m[warning]d\n::word-0\u0007::\n::word::\n'
    expect(linesOf(hostile)).toEqual([
      ' │ ::error::a',
      ' │ 50%',
      ' │ ::endgroup::',
      ' │ b ##[\\error]c',
      ' │ ##[\\warning]d',
      ' │ ::word-0\\u0007::',
      ' │ ::word::'
    ])
    const { annotations, failedCommands, stopToken } = readLog(written([{ text: hostile, bytesBefore: 0 }]).join(''))
    expect({ annotations, failedCommands, open: stopToken() }).toEqual({
      annotations: [],
      failedCommands: [],
      open: null
    })
  })

  test.each(['hunter2-hunter2', 'hunter2-\u001b[1mhunter2', 'hunter2-\u009b1mhunter2'])('shows no secret: %j', secret =>
    expect(linesOf(`a ${secret} b`)).toEqual([' │ a *** b'])
  )

  // The first patterns of actions/setup-go, -dotnet, -node (tsc, eslint-stylish), -python and -java, and of erlef/setup-beam.
  test.each([
    [/((?:\.{0,2}\/|\.{0,2}\\)(?:.+\.go)):(?:(\d+):(\d+):)? (.*)/, './cmd/a.go:3:5: undefined: x'],
    [
      /^(?:\s+\d+>)?([^\s].*)\((\d+)(?:,(\d+))?\)\s*:\s+(error|warning|info)\s+(\w{1,2}\d+)\s*:\s*(.*)$/,
      'a.ts(3,5): error TS2304: x'
    ],
    [
      /^(.*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d+):\s*(.*?)\s+\[(.*?)\]$/,
      'a.cs(3,5): error CS1002: ; expected [/work/a.csproj]'
    ],
    [/^([^\s].*)$/, '/work/a.js'],
    [/^\*\* \((\w+)\) (.*):(\d+): (.*)$/, '** (CompileError) lib/a.ex:3: x'],
    [/^warning: (.*)$/, 'warning: unused'],
    [/^\s*\d+\) (.*)$/, '  1) test adds'],
    [/^┃\s\[\w\]\s[↑|↗|→|↘|↓]\s(.*)$/, '┃ [R] → Modules'],
    [/^\s*File\s"(.*)",\sline\s(\d+),\sin\s(.*)$/, '  File "a.py", line 3, in run'],
    [/^Exception in thread "(.*)" (.*): (.*)$/, 'Exception in thread "main" Error: x']
  ])('is not matched by %s', (pattern, line) => {
    const shown = linesOf(line)?.[0] ?? line
    expect([pattern.test(line), pattern.test(shown)]).toEqual([true, false])
  })
})
