import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { textOfName } from '../../../src/platform/files/name-text.ts'

test.each([
  { name: Buffer.from('plain'), text: 'plain' },
  { name: Buffer.from('é日🎉'), text: 'é日🎉' },
  { name: Buffer.from([0x61, 0xff, 0x2e]), text: 'a\ufffdFF.' },
  { name: Buffer.from([0x61, 0xfe, 0x2e]), text: 'a\ufffdFE.' },
  { name: Buffer.from([0xc3]), text: '\ufffdC3' },
  { name: Buffer.from([0xc3, 0xa9, 0xe6, 0x97]), text: 'é\ufffdE6\ufffd97' },
  { name: Buffer.from([0xed, 0xa0, 0x80]), text: '\ufffdED\ufffdA0\ufffd80' },
  { name: Buffer.from('\ufffdFF'), text: '\ufffdEF\ufffdBF\ufffdBDFF' }
])('$name is $text', ({ name, text }) => {
  expect(textOfName(name)).toBe(text)
})

test('from the text of any name its bytes can be told', () => {
  const bytes = fc.constantFrom(0x61, 0x46, 0x80, 0xbf, 0xbd, 0xc3, 0xa9, 0xef, 0xf0, 0x9f, 0xff)
  fc.assert(
    fc.property(fc.array(bytes), list => {
      const name = Buffer.from(list)
      const parts = textOfName(name).split(/\ufffd([0-9A-F]{2})/)
      const told = parts.map((part, at) => Buffer.from(part, at % 2 === 1 ? 'hex' : 'utf8'))
      expect(Buffer.concat(told)).toEqual(name)
    }),
    { numRuns: 2000 }
  )
})
