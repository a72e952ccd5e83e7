import { expect, test } from '@jest/globals'
import { maskedExit } from '../../../src/sources/run/masked-exit.ts'
import { about } from './outcome-of.ts'

test.each([
  { main: 'ruff check . || true', mask: '|| true' },
  { main: 'cd web && npm run lint ||:', mask: '||:' },
  { main: ' make lint || exit 0\n', mask: '|| exit 0' },
  { main: 'make lint || exit 0;', mask: '|| exit 0' },
  { main: 'ruff check . || true # for now', mask: '|| true' },
  { main: 'ruff check . &', mask: '&' },
  { main: 'ruff check . 2>&1 & # later', mask: '&' },
  { main: ['a || true', 'b || true'], mask: '|| true' },
  { main: 'a || true', written: [about('exit')], mask: '|| true' }
])('$main succeeds whatever happens, and is refused', ({ main, written = [], mask }) => {
  expect(maskedExit({ main, fields: {}, expect: written })).toEqual([
    {
      fact: `\`${mask}\` makes it succeed whatever happens, so that it proves nothing`,
      fix: 'take that out, or expect something of what it prints: output contains …',
      at: ['run']
    }
  ])
})

test.each([
  { what: 'a command alone', main: 'true' },
  { what: 'one of several', main: ['make', 'rm -f x || true'] },
  { what: 'the last of several lines', main: 'make\nrm x || true' },
  { what: 'the last of several commands', main: 'make; rm x || true' },
  { what: 'another way out', main: 'make || exit 1' },
  { what: 'an ampersand of another kind', main: 'echo a && echo \\&' },
  { what: 'text with a number sign', main: 'grep "|| true # no" a' },
  { what: 'a test tool, whose tests count', main: 'pytest || true' },
  { what: 'its output, which is judged', main: 'a || true', written: [about('output')] },
  { what: 'a report', main: 'a || true', fields: { report: 'junit.xml' } },
  { what: 'what it leaves', main: 'a || true', fields: { leftovers: true as const } },
  { what: 'a matcher', main: 'a || true', fields: { matcher: 'm.json' } }
])('$what is not', ({ main, fields = {}, written = [] }) => {
  expect(maskedExit({ main, fields, expect: written })).toEqual([])
})
