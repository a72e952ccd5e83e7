import { describe, expect, test } from '@jest/globals'
import { globMatcher, globRegex } from '../../src/text/glob-matcher.ts'

/** What JavaScript takes for the end of a line, and a dot of its regexes therefore not for a character. */
const lineEnds = ['\n', '\r', '\u2028', '\u2029']

describe.each(lineEnds)('a name with %j', end => {
  test.each([
    { glob: 'lib/**/*.ex', path: `lib/a${end}b/c.ex` },
    { glob: '**/*.ex', path: `a${end}b/c/d.ex` },
    { glob: '**', path: `a${end}b` },
    { glob: 'lib/**', path: `lib/.a${end}b/c${end}` },
    { glob: 'lib/*.ex', path: `lib/a${end}b.ex` }
  ])('is no other than any: $glob', ({ glob, path }) => {
    const { source, flags } = globRegex(glob)
    expect([globMatcher(glob)(path), globMatcher(['no', glob])(path), new RegExp(source, flags).test(path)]).toEqual([
      true,
      true,
      true
    ])
  })
})

test('a star does not cross folders, and what is not meant is not matched', () => {
  const isMatch = globMatcher(['lib/*.ex', 'README.md'])
  const paths = ['lib/a.ex', 'lib/a/b.ex', 'README.md', 'README.md\n', 'lib/a.ex\n', '.lib/a.ex']
  expect(paths.filter(isMatch)).toEqual(['lib/a.ex', 'README.md'])
})
