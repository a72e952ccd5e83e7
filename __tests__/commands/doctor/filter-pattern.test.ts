import { expect, test } from '@jest/globals'
import { letsThrough } from '../../../src/commands/doctor/workflow/filter-pattern.ts'

test.each<{ patterns: readonly string[]; yes: readonly string[]; no: readonly string[] }>([
  { patterns: [], yes: [], no: ['main'] },
  { patterns: ['main'], yes: ['main'], no: ['main2', 'a/main'] },
  { patterns: ['*'], yes: ['main'], no: ['release/1'] },
  { patterns: ['**'], yes: ['main', 'release/1/2'], no: [] },
  { patterns: ['release/**'], yes: ['release/1', 'release/a/b'], no: ['release'] },
  { patterns: ['v[12].[0-9]+'], yes: ['v1.0', 'v2.10'], no: ['v3.0', 'v1.', 'v1x0'] },
  { patterns: ['colou?r'], yes: ['color', 'colour'], no: ['colouur'] },
  { patterns: ['a.b'], yes: ['a.b'], no: ['axb'] },
  { patterns: ['\\*'], yes: ['*'], no: ['a'] },
  { patterns: ['release/**', '!release/**-alpha'], yes: ['release/1'], no: ['release/1-alpha'] },
  { patterns: ['!main', 'main'], yes: ['main'], no: [] },
  { patterns: ['[b-a]', '+', '?'], yes: ['+', '?'], no: ['a'] }
])('$patterns', ({ patterns, yes, no }) => {
  expect([...yes, ...no].filter(branch => letsThrough(patterns, branch))).toEqual(yes)
})
