import { expect, test } from '@jest/globals'
import { implies } from '../../src/statement/implies.ts'
import { parseStatement } from '../../src/statement/parse.ts'

/** Which of the two is sure to hold when the other does. */
function compare(a: string, b: string): string {
  const [left, right] = [parseStatement(a), parseStatement(b)]
  const [there, back] = [implies(left, right), implies(right, left)]
  if (there && back) return 'same'
  return there ? 'stricter' : back ? 'milder' : 'neither'
}

test.each<[a: string, is: string, b: string]>([
  ['tests >= 60', 'same', 'tests >= 60'],
  ['tests >= 61', 'stricter', 'tests >= 60'],
  ['tests >= 59', 'milder', 'tests >= 60'],
  ['tests > 60', 'stricter', 'tests >= 60'],
  ['tests > 59', 'milder', 'tests >= 60'],
  ['tests > 60', 'same', 'tests > 60'],
  ['tests > 61', 'stricter', 'tests > 60'],
  ['tests == 60', 'stricter', 'tests >= 60'],
  ['tests == 59', 'neither', 'tests >= 60'],
  ['tests == 60', 'neither', 'tests > 60'],
  ['tests >= 60', 'neither', 'tests <= 60'],
  ['tests >= 60', 'stricter', 'tests != 59'],
  ['tests >= 60', 'neither', 'tests != 60'],
  ['tests > 60', 'stricter', 'tests != 60'],
  ['tests < 60', 'stricter', 'tests != 60'],
  ['warnings <= 3', 'milder', 'warnings < 3'],
  ['warnings < 3', 'stricter', 'warnings < 4'],
  ['warnings <= 3', 'milder', 'warnings == 0'],
  ['coverage > 90%', 'stricter', 'coverage > 0.9%'],
  ['coverage > 0.5', 'neither', 'coverage > 40%'],
  ['duration < 500ms', 'same', 'duration < 0.5s'],
  ['duration < 500ms', 'stricter', 'duration < 1m'],
  ['duration < 500ms', 'neither', 'duration < 5KB'],
  ['exit == 0', 'stricter', 'exit in [0, 1]'],
  ['exit in [1, 0]', 'same', 'exit in [0, 1]'],
  ['exit in [0, 1]', 'stricter', 'exit in [0, 1, 2]'],
  ['exit in [0, 1]', 'stricter', 'exit < 2'],
  ['exit in [0, 2]', 'neither', 'exit < 2'],
  ['exit == 0', 'stricter', 'exit != 1'],
  ['exit == 0', 'neither', 'exit != 0'],
  ['branch == main', 'stricter', 'branch in [main, "release"]'],
  ['branch == main', 'same', "branch == 'main'"],
  ['branch == main', 'stricter', 'branch != release'],
  ['text contains [a, b]', 'stricter', 'text contains a'],
  ['text contains [a, b]', 'same', 'text contains [b, a]'],
  ['text not contains [a, b]', 'stricter', 'text not contains b'],
  ['text contains a', 'neither', 'text contains b'],
  ['text matches /a+/', 'same', 'text matches /a+/'],
  ['text matches /a+/', 'neither', 'text matches /a/'],
  ['text == a', 'stricter', 'text exists'],
  ['text is empty', 'neither', 'text exists'],
  ['text absent', 'neither', 'text exists'],
  ['exists', 'same', 'exists'],
  ['section A exists', 'neither', 'section B exists'],
  ['tests >= 60', 'stricter', 'any tests >= 60'],
  ['tests >= 60', 'neither', 'any tests >= 61'],
  ['tests >= 60', 'stricter', 'tests >= 60 or exit == 0'],
  ['tests >= 60', 'stricter', 'exit == 0 or tests >= 50'],
  ['tests >= 60 or exit == 0', 'same', 'exit == 0 or tests >= 60'],
  ['cpu > 80% for 5m', 'neither', 'cpu > 80% for 1m'],
  ['cpu > 80% for 5m', 'neither', 'cpu > 80%'],
  ['text contains $version', 'same', 'text contains $version'],
  ['text == $A', 'neither', 'text != $B'],
  ['text == a', 'neither', 'text != $B'],
  ['tests >= $MIN', 'neither', 'tests >= 60'],
  ["text == '$A'", 'neither', 'text == $A']
])('%s is %s beside %s', (a, is, b) => {
  expect(compare(a, b)).toBe(is)
})
