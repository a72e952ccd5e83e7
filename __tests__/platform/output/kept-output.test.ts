import { expect, test } from '@jest/globals'
import { KeptOutput } from '../../../src/platform/output/kept-output.ts'

const LEFT_OUT = '\n[the middle of the output is left out here]\n'

function keep(pieces: readonly (readonly ['stdout' | 'stderr', string | Buffer])[], keptBytes?: number) {
  const kept = new KeptOutput(keptBytes)
  for (const [stream, bytes] of pieces) kept.add(stream, Buffer.from(bytes))
  return kept.text()
}

test('a character split between two pieces is one character', () => {
  const bytes = Buffer.from('für')
  const { stdout } = keep([
    ['stdout', bytes.subarray(0, 2)],
    ['stderr', 'x\n'],
    ['stdout', bytes.subarray(2)]
  ])
  expect(stdout).toBe('für')
})

test('what is no UTF-8 becomes a replacement character', () => {
  expect(keep([['stdout', Buffer.from([0x61, 0xff, 0x62, 0xc3])]]).stdout).toBe('a\ufffdb\ufffd')
})

test('colours, titles and links are stripped', () => {
  const { stdout } = keep([
    ['stdout', '\u001b[1;31mred\u001b[0m \u001b]0;title\u0007\u001b]8;;http://x\u001b\\link\u001b(B']
  ])
  expect(stdout).toBe('red link')
})

test('the streams are interleaved by whole lines', () => {
  const { output } = keep([
    ['stdout', 'one '],
    ['stderr', 'problem\n'],
    ['stdout', 'two\nthree'],
    ['stderr', 'last']
  ])
  expect(output).toBe('problem\none two\nthree\nlast')
})

test.each([
  { name: 'a byte too few to do without the piece before', last: 4999, isTruncated: false },
  { name: 'enough to do without the piece before', last: 5000, isTruncated: true }
])('the last piece has $name: left out is $isTruncated', ({ last, isTruncated }) => {
  const pieces = [5000, 5000, last].map(size => ['stdout', 'x'.repeat(size)] as const)
  const { stdout, ...rest } = keep(pieces, 5000)
  expect([rest.isTruncated, stdout.length]).toEqual([isTruncated, isTruncated ? 10_000 + LEFT_OUT.length : 14_999])
})

test('of more than is kept the beginning and the end are', () => {
  const pieces = ['01234', '56789', 'abcde', 'vwxyz'].map(text => ['stdout', text.repeat(1000)] as const)
  const { stdout, isTruncated } = keep(pieces, 5000)
  expect([isTruncated, stdout]).toEqual([true, `${'01234'.repeat(1000)}${LEFT_OUT}${'vwxyz'.repeat(1000)}`])
})
