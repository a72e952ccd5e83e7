import { expect, test } from '@jest/globals'
import { blockAround, withoutBlock } from '../../../src/config/yaml/set-aside.ts'

const config = `# A config
extends:
- elixir
checks: # all of them
  # the first
  a:
    run: |
      text

# a comment in the first column
      more
  b: x
	tab
   c: deeper
level: A
---
again: 1
`

test.each([
  { at: 'elixir', block: 'extends:\n- elixir\n', isCheck: false },
  { at: 'checks', block: config.slice(config.indexOf('checks'), config.indexOf('level')), isCheck: false },
  { at: 'more', block: config.slice(config.indexOf('  a:'), config.indexOf('  b:')), isCheck: true },
  { at: '  b', block: '  b: x\n\ttab\n   c: deeper\n', isCheck: true },
  { at: 'tab', block: '  b: x\n\ttab\n   c: deeper\n', isCheck: true },
  { at: 'deeper', block: '  b: x\n\ttab\n   c: deeper\n', isCheck: true },
  { at: 'level', block: 'level: A\n', isCheck: false },
  { at: '---', block: '---\nagain: 1\n', isCheck: false }
])('what is set aside with $at', ({ at, block, isCheck }) => {
  const found = blockAround(config, config.indexOf(at))
  expect(found && { block: config.slice(found.start, found.end), isCheck: found.isCheck }).toEqual({ block, isCheck })
})

test.each([
  { name: 'before the first key', text: '  a: 1\nb: 2\n', at: 2 },
  { name: 'among checks, before the first of them', text: 'checks:\n  # none yet\n  a: x\n', at: 10 },
  { name: 'nothing at all', text: '', at: 0 }
])('nothing is set aside for a place $name', ({ text, at }) => {
  expect(blockAround(text, at)).toBeNull()
})

test('every character besides keeps its place', () => {
  expect(withoutBlock('a: 1\r\nb: x\r\n\r\n  y\r\nc: 2', { start: 6, end: 19, isCheck: false })).toBe(
    'a: 1\r\n#   \r\n\r\n#  \r\nc: 2'
  )
})
