import { describe, expect, test } from '@jest/globals'
import { inLines, ruleChanges } from './rule-changes.ts'

const unclear = 'which way cannot be told, so it counts as weaker'

type Row = { was: string; is: string; changes: readonly string[] }

/** The whole of `it`. */
const sources: Readonly<Record<string, readonly Row[]>> = {
  'another command or another source': [
    { was: 'run: mix test', is: 'run: mix test', changes: [] },
    { was: 'run: mix test', is: 'run: make', changes: [`weaker it: run: mix test is now make; ${unclear}`] },
    {
      was: 'run: mix test',
      is: 'file: README.md',
      changes: [`weaker it: it is a file now, and was a run; ${unclear}`]
    }
  ],
  'what is scanned': [
    {
      was: 'scan: lib/**, forbid: a',
      is: 'scan: lib/**/*.ex, forbid: a',
      changes: ['weaker it: scan: lib/** is gone']
    },
    {
      was: 'scan: lib/**/*.ex, forbid: a',
      is: 'scan: lib/**, forbid: a',
      changes: ['stronger it: scan: lib/** is new']
    },
    { was: 'scan: a, forbid: a', is: 'scan: [a, b], forbid: a', changes: ['stronger it: scan: b is new'] },
    {
      was: 'scan: a, require: a',
      is: 'scan: [a, b], require: a',
      changes: [`weaker it: scan: ["a"] is now ["a","b"]; ${unclear}`]
    },
    { was: 'scan: a, forbid: a', is: 'scan: a, forbid: a, exclude: a/b', changes: ['weaker it: exclude: a/b is new'] },
    {
      was: 'scan: a, forbid: a, exclude: a/b',
      is: 'scan: a, forbid: a',
      changes: ['stronger it: exclude: a/b is gone']
    },
    {
      was: 'scan: a, forbid: a, exclude: a/**',
      is: 'scan: a, forbid: a, exclude: a/b/**',
      changes: ['stronger it: exclude: a/** is gone']
    },
    {
      was: 'scan: "**", forbid: a',
      is: 'scan: ["**", "!lib/**"], forbid: a',
      changes: ['weaker it: scan: !lib/** is new']
    },
    {
      was: 'scan: ["**", "!lib/**"], forbid: a',
      is: 'scan: ["**", "!lib/**/*.ex"], forbid: a',
      changes: ['stronger it: scan: !lib/** is gone']
    },
    {
      was: 'scan: ["**", "!lib/a.ex"], forbid: a',
      is: 'scan: ["**", "!lib/**"], forbid: a',
      changes: ['weaker it: scan: !lib/** is new']
    },
    {
      was: 'scan: "**", forbid: a',
      is: 'scan: "!(a|b)", forbid: a',
      changes: ['weaker it: scan: ** is gone']
    },
    {
      was: 'scan: "**", forbid: a, exclude: "**/*.md"',
      is: 'scan: "**", forbid: a, exclude: ["**/*.md", "!**/*.md"]',
      changes: ['weaker it: exclude: !**/*.md is new']
    },
    {
      was: 'scan: a/**, forbid: a, expect: files >= 9',
      is: 'scan: "**", forbid: a, expect: files >= 9',
      changes: [`weaker it: scan: ["a/**"] is now ["**"]; ${unclear}`]
    },
    { was: 'scan: a, forbid: [a, b]', is: 'scan: a, forbid: a', changes: ['weaker it: forbid: b is gone'] },
    { was: 'scan: a, forbid: a', is: 'scan: a, forbid: [a, b]', changes: ['stronger it: forbid: b is new'] },
    { was: 'scan: a, forbid: a, message: A', is: 'scan: a, forbid: a, message: B', changes: [] },
    {
      was: 'scan: a, forbid: "pattern: f(...)"',
      is: 'scan: a, forbid: { pattern: f(...) }',
      changes: ['weaker it: forbid: pattern: f(...) is gone', 'stronger it: forbid: {"pattern":"f(...)"} is new']
    }
  ],
  'which documents': [
    { was: 'file: [a.md, b.md]', is: 'file: a.md', changes: ['weaker it: file: b.md is gone'] },
    {
      was: 'file: a.md, expect: any section R exists',
      is: 'file: [a.md, b.md], expect: any section R exists',
      changes: [`weaker it: file: a.md is now ["a.md","b.md"]; ${unclear}`]
    },
    { was: 'file: a.md', is: 'file: [a.md, "*.md"]', changes: ['stronger it: file: *.md is new'] },
    {
      was: 'file: "docs/*.md"',
      is: 'file: ["docs/*.md", a.md]',
      changes: [`weaker it: file: docs/*.md is now ["docs/*.md","a.md"]; ${unclear}`]
    },
    {
      was: 'file: a.md, expect: count >= 2',
      is: 'file: [a.md, b.md], expect: count >= 2',
      changes: [`weaker it: file: a.md is now ["a.md","b.md"]; ${unclear}`]
    },
    {
      was: 'file: a.md',
      is: 'file: "*.md"',
      changes: ['weaker it: file: a.md is gone', 'stronger it: file: *.md is new']
    },
    {
      was: 'file: a.md',
      is: 'file: a.md, expect: size < 1KB',
      changes: ['weaker it: exists is no longer expected', 'stronger it: size < 1KB is expected too']
    }
  ]
}

describe.each(Object.entries(sources))('%s', (_, rows) => {
  test.each(rows)('$was → $is', async ({ was, is, changes }) => {
    expect(await ruleChanges({ was: inLines(was), is: inLines(is) })).toEqual(changes)
  })
})
