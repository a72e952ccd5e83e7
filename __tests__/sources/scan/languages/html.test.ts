import { expect, test } from '@jest/globals'
import { codePlaces } from '../../../../src/sources/scan/languages/html/code-places.ts'

/** The text with every character where code may stand, the others as dots. */
function placesIn(text: string): string {
  const mayBeCode = codePlaces(text)
  return Array.from(text, (character, offset) => (mayBeCode(offset) ? character : '.')).join('')
}

test.each([
  { name: 'prose', text: '<p>alert</p>', places: '............' },
  { name: 'a script', text: 'a<script>b</script>c', places: '.<script>b..........' },
  { name: 'a script in capitals', text: 'a<SCRIPT>b</Script>c', places: '.<SCRIPT>b..........' },
  { name: 'a script that does not end', text: 'a<script>b', places: '.<script>b' },
  {
    name: 'two scripts',
    text: '<script>a</script>b<script>c</script>',
    places: '<script>a..........<script>c.........'
  },
  { name: 'what follows a handler', text: 'a onclick="b"', places: '..onclick="b"' },
  { name: 'a handler in a script', text: '<script>a onclick=b</script>c', places: '<script>a onclick=b</script>c' },
  { name: 'a handler of Alpine', text: 'a x-on:click="b"', places: '..x-on:click="b"' },
  { name: 'a link that is a script', text: 'a href="javascript:b"', places: '........javascript:b"' }
])('code may stand in $name', ({ text, places }) => {
  expect(placesIn(text)).toBe(places)
})

test('the code of a handler ends after 20,000 characters', () => {
  const mayBeCode = codePlaces(`onclick="${'a'.repeat(30_000)}`)
  expect([mayBeCode(0), mayBeCode(19_999), mayBeCode(20_000)]).toEqual([true, true, false])
})
