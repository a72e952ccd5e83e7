import { expect, test } from '@jest/globals'
import { globs, isPattern } from '../../src/sources/globs.ts'

test.each(['a.md', './a.md', 'docs/**/*.{md,txt}', '!(a|b).md', '**/..a', 'a..b/c', 'app/\\[id\\]/a.ts', ['a', 'b']])(
  '%j is taken',
  value => {
    expect(globs.parse(value)).toEqual(value)
  }
)

const fromRoot = 'write it relative to the root of the repository: docs/*.md'
const inside = 'write it relative to the root of the repository, without ..'
const slashes = 'write / between folders, on Windows too: docs/*.md'
const named = 'name the files that are meant; what is not named is left out'

test.each([
  { value: '/etc/passwd', message: 'is an absolute path', fix: fromRoot },
  { value: '~/a', message: 'is an absolute path', fix: fromRoot },
  { value: 'C:\\a', message: 'is an absolute path', fix: fromRoot },
  { value: '../a', message: 'leads out of the repository', fix: inside },
  { value: 'a/../../b', message: 'leads out of the repository', fix: inside },
  { value: '{..,a}/b', message: 'leads out of the repository', fix: inside },
  { value: 'docs\\a.md', message: 'is written with \\', fix: slashes },
  { value: 'lib\\**\\*.ex', message: 'is written with \\', fix: slashes },
  { value: '!a.md', message: 'is negated', fix: named }
])('$value $message', ({ value, message, fix }) => {
  const mistakes = globs.safeParse(['a.md', value]).error?.issues
  expect(mistakes).toEqual([{ code: 'custom', message, params: { fix }, path: [1] }])
})

test.each(['', [], 1, null])('%j is no glob', value => {
  expect(globs.safeParse(value).success).toBe(false)
})

test.each([
  { pattern: 'docs/a.md', is: false },
  { pattern: 'docs/*.md', is: true },
  { pattern: 'a{b,c}', is: true },
  { pattern: 'a[bc]', is: true }
])('$pattern can match several files: $is', ({ pattern, is }) => {
  expect(isPattern(pattern)).toBe(is)
})
