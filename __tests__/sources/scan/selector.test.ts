import { expect, test } from '@jest/globals'
import * as z from 'zod'
import { fields } from '../../../src/sources/scan/fields.ts'
import { readSelector } from '../../../src/sources/scan/selector.ts'

test.each([
  ['elixir/dbg', 'rules'],
  ['elixir/*', 'rules'],
  ['/dbg/', 'regex'],
  ['/a|b/i', 'regex'],
  ['/tmp/python_worker.log', 'literal'],
  ['dbg(', 'literal'],
  ['lib/My.ex', 'literal'],
  ['Elixir/debugger', 'literal']
])('%s is read as %s', (text, kind) => {
  expect(readSelector(text)).toMatchObject({ kind, text })
})

test.each([
  ['python/prnt', 'python/prnt: there is no such rule', 'did you mean python/print?'],
  ['elixir/inspect', 'elixir/inspect: there is no such rule', 'did you mean elixir/io-inspect?'],
  [
    'docs/readme',
    'docs/readme: there is no such rule',
    'see readiness list rules, or write /docs\\/readme/ to search for that text'
  ],
  ['Elixir/dbg', 'Elixir/dbg: there is no such rule', 'did you mean elixir/dbg?'],
  ['elixir/io_inspect', 'elixir/io_inspect: there is no such rule', 'did you mean elixir/io-inspect?'],
  ['elixir／dbg', 'elixir／dbg: there is no such rule', 'did you mean elixir/dbg?'],
  ['elixir/dbg ', '"elixir/dbg ": there is no such rule', 'did you mean elixir/dbg?'],
  ['Elixir/*', 'Elixir/*: there is no such rule', 'did you mean elixir/*?'],
  [
    'elixir/dbg, python/pdb',
    'elixir/dbg, python/pdb is one text, and names several rules',
    'write one per line: - RULE'
  ],
  ['secrets/*', 'secrets/*: not in this version', 'take it out'],
  ['', 'is empty text, which every file holds', 'give a rule id, a text or a /regex/'],
  ['/(/', '/(/ is no regular expression: Unterminated group', 'mend it, or write plain text without the slashes'],
  ['/x/g', '/x/g: the flag g is not known here', 'the flags are i, m, s, u'],
  ['/x*/', '/x*/ matches empty text, so it is found everywhere', 'ask for at least one character']
])('%j is refused', (text, fact, fix) => {
  expect(readSelector(text)).toEqual({ fact, fix })
})

test('one entry is as good as a list of one', () => {
  const schema = z.strictObject(fields)
  const rest = { exclude: [], 'changed-lines': false }
  expect(schema.parse({ forbid: 'elixir/dbg' })).toEqual({ forbid: ['elixir/dbg'], require: [], ...rest })
  expect(schema.parse({ forbid: ['elixir/dbg'], require: 'x' })).toEqual({
    forbid: ['elixir/dbg'],
    require: ['x'],
    ...rest
  })
})

test('a slip in a rule id brings its fix along', () => {
  const { error } = z.strictObject(fields).safeParse({ forbid: ['python/prnt'] })
  expect(JSON.stringify(error?.issues)).toContain('did you mean python/print?')
})
