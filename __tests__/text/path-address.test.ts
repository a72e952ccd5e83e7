import { expect, test } from '@jest/globals'
import { addressBelow, toReference } from '../../src/text/path-address.ts'

test.each([
  { path: 'lib/a.ex', reference: 'lib/a.ex' },
  { path: 'C#/a b.cs', reference: 'C%23/a%20b.cs' },
  { path: 'a\ud800', reference: 'a%EF%BF%BD' },
  { path: 'ä?&', reference: '%C3%A4%3F%26' }
])('$path as a reference', ({ path, reference }) => expect(toReference(path)).toBe(reference))

test.each([
  { path: 'lib/a.ex', address: 'https://x/b/lib/a.ex' },
  { path: 'a) [evil](https:__x', address: 'https://x/b/a%29%20%5Bevil%5D%28https%3A%5F%5Fx' },
  { path: "*a*~b~!'", address: 'https://x/b/%2Aa%2A%7Eb%7E%21%27' },
  { path: '../../evil', address: null },
  { path: 'a/./b', address: null },
  { path: '/etc', address: null },
  { path: '', address: null },
  { path: '..a/b', address: 'https://x/b/..a/b' }
])('$path below a folder', ({ path, address }) => expect(addressBelow('https://x/b', path)).toBe(address))
