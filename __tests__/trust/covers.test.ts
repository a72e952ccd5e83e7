import { expect, test } from '@jest/globals'
import { covers } from '../../src/trust/changes/covers.ts'

test.each([
  ['lib/a.ex', 'lib/a.ex', true],
  ['lib/*.ex', 'lib/*.ex', true],
  ['lib/*.ex', 'lib/a.ex', false],
  ['**', 'lib/a.ex', true],
  ['lib/**', 'lib/a/*.ex', true],
  ['lib/**', 'library/a.ex', false],
  ['lib/**', 'lib', false],
  ['lib**', 'library/a.ex', false],
  ['lib/**/*', 'lib/a.ex', true],
  ['lib/**/*.ex', 'lib/a.ex', true],
  ['lib/**/*.ex', 'lib/**/test_*.ex', true],
  ['lib/**/*.ex', 'lib/a.exs', false],
  ['lib/**/*.ex', 'lib/**', false],
  ['lib/**/*.ex', 'lib/*.{ex,exs}', false],
  ['lib/**', '{lib,test}/a.ex', false],
  ['lib/**/*.ex', 'lib/**/*.ex', true],
  ['**', '!lib/**', false],
  ['**/*.ex', '!lib/a.ex', false],
  ['!lib/**', '!lib/**', true],
  ['**/*.ex', '!(a|b).ex', true]
])('%s covers %s: %s', (wide, narrow, expected) => {
  expect(covers(wide, narrow)).toBe(expected)
})
