import { describe, expect, test } from '@jest/globals'
import { exitIsZero, noErrors, noFailures } from '../../../src/sources/run/implied.ts'
import { run } from '../../../src/sources/run/index.ts'
import { refuseMatchers } from '../../../src/sources/run/matcher.ts'
import { nameGroups } from '../../../src/sources/run/name-groups.ts'
import { outcomeOf, seen } from './outcome-of.ts'

const file = (...matchers: readonly object[]) => JSON.stringify({ problemMatcher: matchers })

const oneLine = {
  owner: 'lint',
  severity: 'warning',
  pattern: [
    {
      regexp: '^(.+):(\\d+):(\\d+): (?:(error|note): )?(.*) \\[(\\w+)\\]$',
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5,
      code: 6
    }
  ]
}

const underAHeading = {
  owner: 'style',
  pattern: [
    { regexp: '^(\\S+\\.js)$', file: 1 },
    { regexp: '^ +(\\d+) (.*)$', line: 1, message: 2, loop: true }
  ]
}

async function outcomeWith(matcher: string, stdout: string) {
  const task = { fields: { matcher: 'matcher.json' }, ruleFile: matcher }
  return outcomeOf(task, { make: { stdout } }, { tree: { 'a.js': '', 'b.js': '' } })
}

async function findingsOf(matcher: string, stdout: string) {
  const outcome = await outcomeWith(matcher, stdout)
  if (outcome.kind !== 'ran') return outcome
  return outcome.findings.map(({ rule, severity, message, location }) => [
    rule,
    severity,
    message,
    `${location?.path}:${location?.startLine}:${location?.startColumn}`
  ])
}

describe('what a matcher finds', () => {
  test('on one line', async () => {
    const stdout = 'a.js:1:2: error: wrong [E1]\na.js:3:4: odd [E2]\nb.js:5:6: note: see [E3]\nfine\n'
    expect(await findingsOf(file(oneLine), stdout)).toEqual([
      ['lint/E1', 'error', 'wrong', 'a.js:1:2'],
      ['lint/E2', 'warning', 'odd', 'a.js:3:4'],
      ['lint/E3', 'notice', 'see', 'b.js:5:6']
    ])
  })

  test('on lines under a heading, until one does not match', async () => {
    const stdout = 'a.js\n  1 one\n  2 two\n\n  3 no heading\nb.js\nb.js\n  4 four\n'
    expect(await findingsOf(file(underAHeading), stdout)).toEqual([
      ['style/finding', 'error', 'one', 'a.js:1:null'],
      ['style/finding', 'error', 'two', 'a.js:2:null'],
      ['style/finding', 'error', 'four', 'b.js:4:null']
    ])
  })

  test('is counted, and no error is expected', async () => {
    const outcome = await outcomeWith(file(oneLine, underAHeading), 'a.js:1:2: error: wrong [E1]\na.js\n 1 one\n')
    expect(seen(outcome, 'errors')).toEqual([2])
    expect(run.implied({ main: 'make', fields: { matcher: 'm.json' }, expect: [] })).toEqual([
      exitIsZero,
      noFailures,
      noErrors
    ])
  })
})

describe('a matcher that is none', () => {
  test.each([
    { name: 'no JSON', text: 'hello', fact: 'its file is no problem matcher: the file' },
    { name: 'nothing in it', text: file(), fact: 'its file is no problem matcher: problemMatcher' },
    {
      name: 'no pattern',
      text: file({ owner: 'x', pattern: [] }),
      fact: 'its file is no problem matcher: problemMatcher.0.pattern'
    },
    { name: 'no regex', text: file({ owner: 'x', pattern: [{ regexp: '(' }] }), fact: 'Invalid regular' }
  ])('$name', ({ text, fact }) => expect(refuseMatchers(text)?.fact).toContain(fact))

  test('one that can be used', () => expect(refuseMatchers(file(oneLine, underAHeading))).toBe(null))
})

test.each([
  ['(a)(b)', '(?<g1>a)(?<g2>b)'],
  ['(?:a)(b)', '(?:a)(?<g1>b)'],
  ['(?<name>a)(b)', '(?<name>a)(?<g2>b)'],
  ['(?<=a)(?<!b)(?=c)(?!d)(e)', '(?<=a)(?<!b)(?=c)(?!d)(?<g1>e)'],
  ['\\(([(]\\[)', '\\((?<g1>[(]\\[)'],
  ['((a))', '(?<g1>(?<g2>a))']
])('the groups of %s get names: %s', (source, named) => {
  expect(nameGroups(source)).toBe(named)
})
