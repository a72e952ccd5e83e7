import { expect, test } from '@jest/globals'
import * as z from 'zod'
import { MistakeLog } from '../../../src/config/mistakes/mistake-log.ts'
import { logIssues } from '../../../src/config/schema/schema-mistakes.ts'
import { toPlain } from '../../../src/config/yaml/located.ts'
import { parseYaml } from '../../../src/config/yaml/parse-yaml.ts'
import { describeMistake } from '../../../src/domain/errors.ts'

/** What the user reads about a value that the schema refuses. */
function mistakesOf(schema: z.ZodType, text: string): readonly string[] {
  const log = new MistakeLog()
  const root = parseYaml({ text, path: 'r.yml', log })
  if (root === null) throw new Error('write YAML')
  const parsed = schema.safeParse(toPlain(root))
  if (!parsed.success) logIssues(parsed.error.issues, { root, at: ['checks', 'a'], log })
  return log.inOrder('r.yml').map(describeMistake)
}

const aList = z.array(z.string())

test.each([
  { what: 'a number too small', schema: z.number().min(1), value: '0', says: 'is too small — give at least 1' },
  { what: 'a number too large', schema: z.number().max(9), value: '10', says: 'is too large — give at most 9' },
  { what: 'a part of a number', schema: z.int(), value: '1.5', says: 'is 1.5 — give a whole number' },
  { what: 'text for a number', schema: z.number(), value: 'ten', says: "is the text 'ten' — give a number" },
  { what: 'text too short', schema: z.string().min(3), value: 'ab', says: 'is too small — give at least 3 characters' },
  { what: 'text too long', schema: z.string().max(1), value: 'ab', says: 'is too large — give at most 1 characters' },
  { what: 'a list too long', schema: aList.max(1), value: '[x, y]', says: 'is too large — give at most 1 items' },
  { what: 'text for a list', schema: aList, value: 'x', says: "is the text 'x' — give a list" },
  { what: 'a list for a boolean', schema: z.boolean(), value: '[x]', says: 'is a list — give true or false' },
  { what: 'a mapping for a number', schema: z.number(), value: '{x: y}', says: 'is a mapping — give a number' },
  {
    what: 'a wrong form',
    schema: z.string().regex(/^\d+$/, 'write digits'),
    value: 'x',
    says: 'has not the right form — write digits'
  },
  {
    what: 'an unknown word',
    schema: z.enum(['left', 'right']),
    value: 'up',
    says: 'up is not known here — give left or right'
  },
  {
    what: 'a list for a word',
    schema: z.enum(['left', 'right']),
    value: '[x]',
    says: 'a list is not known here — give left or right'
  },
  {
    what: 'a refinement',
    schema: z.string().refine(() => false, { error: 'is odd', params: { fix: 'make it even' } }),
    value: 'x',
    says: 'is odd — make it even'
  },
  {
    what: 'a refinement without a fix',
    schema: z.string().refine(() => false, 'is odd'),
    value: 'x',
    says: 'is odd — see `readiness explain` for what this source takes'
  },
  {
    what: 'something of no multiple',
    schema: z.number().multipleOf(2),
    value: '3',
    says: 'cannot be used: Invalid number: must be a multiple of 2 — give a value'
  }
])('$what', ({ schema, value, says }) => {
  expect(mistakesOf(z.object({ k: schema }), `k: ${value}\n`)).toEqual([`r.yml:1:1: checks.a.k: ${says}`])
})

test('a union tells the mistake of the branch that got furthest', () => {
  const schema = z.object({ k: z.union([z.string(), z.strictObject({ deep: z.object({ n: z.number() }) })]) })
  expect(mistakesOf(schema, 'k:\n  deep:\n    n: x\n')).toEqual([
    "r.yml:3:5: checks.a.k.deep.n: is the text 'x' — give a number"
  ])
})

test('a mapping with a key too many names the key', () => {
  expect(mistakesOf(z.object({ k: z.strictObject({}) }), 'k:\n  x: 1\n')).toEqual([
    'r.yml:2:3: checks.a.k.x: unknown key — take it out'
  ])
})
