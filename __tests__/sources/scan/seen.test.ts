import { expect, test } from '@jest/globals'
import { run, seen } from './run-check.ts'

test.each([
  { name: 'a template proves it', path: 'a.erb', text: '<p>', value: undefined },
  {
    name: 'a finding in a template counts',
    path: 'a.erb',
    text: '<script>alert(1)</script>',
    value: '1 match, at a.erb:1'
  },
  {
    name: 'a finding in a sigil counts',
    path: 'a.ex',
    text: '~H"<script>alert(1)</script>"',
    value: '1 match, at a.ex:1'
  },
  {
    name: 'Elixir without a script proves nothing',
    path: 'a.ex',
    text: 'x',
    value: 'javascript/alert reads source code, and none of the 1 files is that'
  }
])('a rule of scripts: $name', async ({ path, text, value }) => {
  expect(seen(await run({ [path]: text }, { scan: ['*'], forbid: ['javascript/alert'] }), 'javascript/alert')).toBe(
    value
  )
})
