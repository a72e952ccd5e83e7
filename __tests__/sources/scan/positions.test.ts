import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toBytes } from '../../../src/sources/scan/files/decode.ts'
import { Positions } from '../../../src/sources/scan/positions.ts'

test('the offset at a position is the one that has it', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, lineBreak) => {
      const text = toBytes(lines.join(lineBreak))
      const positions = new Positions(text, true)
      const starts = Array.from(text.matchAll(/[\0-\x7f]|[\xc0-\xff][\x80-\xbf]+/g), ({ index }) => index)
      expect(starts.map(offset => positions.offsetOf(positions.at(offset)))).toEqual(starts)
    })
  )
})
