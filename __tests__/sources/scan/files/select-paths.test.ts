import { expect, test } from '@jest/globals'
import { selectPaths } from '../../../../src/sources/scan/files/select-paths.ts'

const paths = ['a.js', 'b.js', 'c.js', 'lib/a.js', '!x.js']

test.each([
  { globs: ['*.js', '!a.js'], exclude: [], selected: ['b.js', 'c.js', '!x.js'] },
  { globs: ['**'], exclude: ['lib/**'], selected: ['a.js', 'b.js', 'c.js', '!x.js'] },
  { globs: ['**', '!lib/**', '!*.js'], exclude: [], selected: [] },
  { globs: ['!(a|b).js'], exclude: [], selected: ['c.js', '!x.js'] },
  { globs: ['**/*.js', '!!(a).js'], exclude: [], selected: ['a.js', 'lib/a.js'] },
  { globs: ['\\!x.js'], exclude: [], selected: ['!x.js'] }
])('$globs without $exclude', ({ globs, exclude, selected }) => {
  expect(paths.filter(selectPaths(globs, exclude))).toEqual(selected)
})
