import { expect, test } from '@jest/globals'
import { tailOf } from '../../../../src/sources/run/outcome/tail.ts'

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`)

test.each([
  { name: 'nothing of nothing', output: '\n \n', tail: '' },
  { name: 'as many lines as fit', output: lines(20).join('\n'), tail: lines(20).join('\n') },
  { name: 'the last of more', output: lines(21).join('\n'), tail: lines(21).slice(1).join('\n') },
  { name: 'no blank lines', output: 'one\n\n  \r\ntwo\n', tail: 'one\ntwo' },
  {
    name: 'of a line that was overwritten, its last state',
    output: '10 %\r50 %\r100 %\r\ndone\n',
    tail: '100 %\ndone'
  },
  { name: 'a line as long as may be', output: 'x'.repeat(500), tail: 'x'.repeat(500) },
  { name: 'the beginning of a longer one', output: 'x'.repeat(501), tail: `${'x'.repeat(500)}…` },
  {
    name: 'what `go test -json` has to say',
    output: '{"Action":"run","Test":"A"}\n{"Action":"output","Output":"    a_test.go:3: no\\n"}\nexit status 1\n',
    tail: '    a_test.go:3: no\nexit status 1'
  },
  {
    name: 'what cargo has to say',
    output:
      '{"reason":"compiler-message","message":{"rendered":"error: no\\n --> a.rs\\n"}}\n{"reason":"build-finished"}\n',
    tail: 'error: no\n --> a.rs'
  },
  { name: 'other JSON as it is', output: '{"level":"info"}\n{"broken\n', tail: '{"level":"info"}\n{"broken' }
])('$name', ({ output, tail }) => {
  expect(tailOf(output)).toBe(tail)
})
