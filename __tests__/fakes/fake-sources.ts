import * as z from 'zod'
import type { Outcome } from '../../src/domain/outcome.ts'
import { defineSource } from '../../src/sources/define.ts'
import type { Statement } from '../../src/statement/statement.ts'

const oneOrMany = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

const variableName = z.string().refine(text => /^\w+$/.test(text), {
  error: 'is no name',
  params: { fix: 'use letters' }
})

const exitIsZero: Statement = {
  clauses: [
    { isAny: false, subject: 'exit', operator: '==', value: { kind: 'number', amount: 0, unit: null }, forMs: null }
  ]
}

/** What the source was asked to do, told back as evidence. */
async function told(task: unknown): Promise<Outcome> {
  return {
    kind: 'ran',
    observe: () => ({ kind: 'undecidable', reason: 'a fake' }),
    findings: [],
    evidence: JSON.stringify(task)
  }
}

/** Sources in the shape of the real ones: they only say what they were asked to do. */
export const fakeSources = [
  defineSource({
    name: 'run',
    summary: 'A command.',
    main: oneOrMany,
    fields: { before: oneOrMany.optional().describe('First.'), env: z.record(variableName, z.string()).optional() },
    later: ['each', 'leftovers'],
    subjects: [
      { name: 'exit', dimension: 'number', summary: 'Exit code.' },
      { name: 'output', dimension: 'text', summary: 'What it prints.' },
      { name: 'failures', dimension: 'number', summary: 'Failed tests.' },
      { name: 'duration', dimension: 'time', summary: 'How long it took.' }
    ],
    defaultTimeoutMs: 600_000,
    implied: ({ expect }) =>
      expect.some(({ clauses }) => clauses.some(({ subject }) => subject === 'exit')) ? [] : [exitIsZero],
    run: told
  }),
  defineSource({
    name: 'scan',
    summary: 'Source text.',
    main: oneOrMany,
    fields: {
      forbid: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
        .optional()
        .refine(forbid => ![forbid].flat().includes('python/prnt'), {
          error: 'python/prnt: there is no such rule',
          params: { fix: 'did you mean python/print?' }
        }),
      require: oneOrMany.optional(),
      exclude: oneOrMany.optional(),
      message: z.string().optional()
    },
    later: ['changed-lines'],
    subjects: [],
    defaultTimeoutMs: 30_000,
    refuse: ({ fields }) =>
      fields.forbid || fields.require ? [] : [{ fact: 'nothing to look for', fix: 'add forbid: or require:' }],
    implied: () => [],
    run: told
  }),
  defineSource({
    name: 'file',
    summary: 'Documents.',
    main: oneOrMany,
    fields: {},
    later: ['age'],
    subjects: [
      { name: 'exists', dimension: 'any', summary: 'It is there.' },
      { name: 'text', dimension: 'text', summary: 'Its text.' },
      { name: 'section NAME', dimension: 'any', summary: 'A heading.' },
      { name: 'size', dimension: 'size', summary: 'Bytes.' }
    ],
    defaultTimeoutMs: 30_000,
    implied: () => [],
    run: told
  })
]
