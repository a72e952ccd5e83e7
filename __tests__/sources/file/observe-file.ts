import type { Observed } from '../../../src/domain/observation.ts'
import type { Outcome } from '../../../src/domain/outcome.ts'
import type { Files } from '../../../src/domain/ports.ts'
import { file } from '../../../src/sources/file/index.ts'
import type { Clause, Statement } from '../../../src/statement/statement.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'

/** A statement about a subject; what it asks does not matter to the source. */
export function about(subject: string, isAny = false): Statement {
  const clause: Clause = { isAny, subject, operator: 'exists', value: null, forMs: null }
  return { clauses: [clause] }
}

export type Asked = {
  readonly files: Files
  readonly main: string | readonly string[]
  readonly expect?: readonly Statement[]
  readonly isOptional?: boolean
}

export async function runFile({ files, main, expect = [], isOptional = false }: Asked): Promise<Outcome> {
  const task = { id: 'docs', main, fields: {}, expect, isOptional, timeoutMs: 1000 }
  return file.run(task, fakePorts({ files }), new AbortController().signal)
}

/** What the source saw for a subject. Fails where it did not run. */
export async function observe(subject: string, asked: Asked): Promise<Observed> {
  const outcome = await runFile({ expect: [about(subject)], ...asked })
  if (outcome.kind !== 'ran') throw new Error(`it is ${outcome.kind}`)
  return outcome.observe(subject)
}
