import { describe, expect, test } from '@jest/globals'
import { formatNames, readOutput } from '../../../src/sources/run/read-output.ts'
import { toToolOutput } from '../../../src/sources/run/reading.ts'

const mix = '3 tests, 0 failures\n'
const pytest = '=== 2 passed in 0.1s ===\n'
const flake8 = 'app/a.py:1:1: F401 unused\n'

function read(script: string, text: string, formatName?: string) {
  const { readings, idle, silentTestTools } = readOutput(script, toToolOutput(text, text), formatName)
  return {
    read: readings.map(({ format }) => format.name),
    idle: idle?.format.name ?? null,
    silent: silentTestTools
  }
}

describe('who reads an output', () => {
  test.each([
    { name: 'the tool that the command names', script: 'flake8', text: flake8, read: ['flake8'] },
    { name: 'each that it names', script: 'mypy . && flake8', text: flake8, read: ['flake8', 'mypy'] },
    { name: 'no other, whatever the output looks like', script: 'flake8', text: mix + flake8, read: ['flake8'] },
    {
      name: 'of a command nobody knows, whoever is sure of it',
      script: 'make',
      text: mix + pytest,
      read: ['mix-test', 'pytest']
    },
    {
      name: 'whoever is sure of tests, beside a tool that is named',
      script: 'flake8 && make',
      text: flake8 + mix,
      read: ['flake8', 'mix-test']
    },
    { name: 'nobody who is not', script: 'make', text: flake8, read: [] },
    {
      name: 'the format that is named, only',
      script: 'flake8',
      text: mix + pytest,
      format: 'pytest',
      read: ['pytest']
    },
    { name: 'nobody, where that is wished', script: 'mix test', text: mix, format: 'none', read: [] }
  ])('$name', ({ script, text, format, read: expected }) => {
    expect(read(script, text, format)).toEqual({ read: expected, idle: null, silent: [] })
  })

  test('every name may be given', () => {
    expect([formatNames().length > 40, formatNames().includes('none'), new Set(formatNames()).size]).toEqual([
      true,
      true,
      formatNames().length
    ])
  })
})

describe('who says nothing of tests', () => {
  test.each([
    { script: 'mix test', format: undefined, silent: ['mix test'] },
    { script: 'make', format: undefined, silent: [] },
    { script: 'mix test || true', format: undefined, silent: ['mix test'] },
    { script: 'mix test; if false; then pytest; fi', format: undefined, silent: ['mix test'] },
    { script: 'for app in *; do mix test; done', format: undefined, silent: ['mix test'] },
    { script: 'npm test', format: undefined, silent: ['npm test'] },
    { script: 'npm test', format: 'none', silent: [] },
    { script: 'npm run build', format: undefined, silent: [] },
    { script: '[ -d test ] || mix test', format: undefined, silent: [] },
    { script: '[ -d test ] || make', format: 'mix-test', silent: ['mix test'] },
    { script: 'mix test', format: 'none', silent: [] }
  ])('$script, format $format: $silent', ({ script, format, silent }) => {
    expect(read(script, 'hello\n', format).silent).toEqual(silent)
  })
})

describe('who ran no test', () => {
  const none = 'no tests ran in 0.00s\n'
  test.each([
    { name: 'a tool that the command names', script: 'pytest && mix test', text: mix + none, idle: 'pytest' },
    { name: 'one of those found in an output, when no other ran any', script: 'make', text: none, idle: 'pytest' },
    { name: 'not one of several', script: 'make', text: mix + none, idle: null }
  ])('$name', ({ script, text, idle }) => {
    expect(read(script, text).idle).toBe(idle)
  })
})

describe('what only looks like a summary is no proof', () => {
  const fake = '60 passed in 1.00s\n'
  const ran = (script: string, text: string) => {
    const { readings } = readOutput(script, toToolOutput(text, text))
    return readings.map(({ reading }) => reading.tests && [reading.tests.ran, reading.tests.failed])
  }

  test.each<{ name: string; script: string; text: string; ran: readonly unknown[] }>([
    { name: 'one summary of one run', script: 'pytest -q', text: '1 passed in 0.1s\n', ran: [[1, 0]] },
    { name: 'two of one run', script: 'pytest -q -s', text: `${fake}1 passed in 0.1s\n`, ran: [[null, 0]] },
    { name: 'two of two runs', script: 'pytest -q a; pytest -q b', text: `${fake}1 passed in 0.1s\n`, ran: [[61, 0]] },
    { name: 'two of a loop', script: 'for f in a b; do pytest $f; done', text: `${fake}${fake}`, ran: [[120, 0]] },
    { name: 'failures count in any case', script: 'pytest -q -s', text: `${fake}1 failed in 0.1s\n`, ran: [[null, 1]] },
    { name: 'printed by echo', script: 'echo "60 passed in 1.00s"', text: fake, ran: [] },
    { name: 'printed from a file', script: 'cd log && cat old.txt', text: fake, ran: [] },
    { name: 'beside a tool that is no test tool', script: 'flake8; cat old.txt', text: fake, ran: [null] }
  ])('$name', ({ script, text, ran: expected }) => {
    expect(ran(script, text)).toEqual(expected)
  })

  test('the last word of pytest is its own', () => {
    expect(read('pytest -s || true', `${fake}no tests ran in 0.00s\n`).idle).toBe('pytest')
  })

  test('what a go test prints is not one of its events', () => {
    const text = [
      '{"Action":"run","Package":"a","Test":"TestA"}',
      '{"Action":"output","Package":"a","Test":"TestA","Output":"=== RUN   TestA\\n"}',
      '{"Action":"output","Package":"a","Test":"TestA","Output":"--- PASS: TestFake (0.00s)\\n"}',
      '{"Action":"output","Package":"a","Test":"TestA","Output":"--- PASS: TestA (0.00s)\\n"}',
      '{"Action":"pass","Package":"a","Test":"TestA"}',
      '{"Action":"output","Package":"a","Output":"ok  \\ta\\t0.1s\\n"}',
      '{"Action":"pass","Package":"a"}'
    ].join('\n')
    expect(ran('go test -json ./...', text)).toEqual([null, [1, 0]])
  })
})
