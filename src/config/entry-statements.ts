import { namesIn } from '../statement/fill.ts'
import type { Statement } from '../statement/statement.ts'
import { mismatch } from '../statement/subjects.ts'
import type { CheckedEntry } from './check-entry.ts'
import type { ParsedEntry } from './configured-check.ts'
import type { MistakeLog, Wrong } from './mistake-log.ts'
import { parseStatements } from './statements.ts'
import { whenMismatch } from './when-subjects.ts'

/** What statements may ask about because the top level says it. */
export type Known = { readonly hasRelease: boolean; readonly hasLevel: boolean }

export type EntryStatements = { readonly checked: CheckedEntry; readonly known: Known; readonly log: MistakeLog }

/** The entry with its statements read; those that cannot be used are in the log. */
export function parseEntryStatements({ checked, known, log }: EntryStatements): ParsedEntry {
  const { entry, source } = checked
  const parseField = (field: 'expect' | 'when', wrongIn: (statement: Statement) => Wrong | null) =>
    parseStatements({
      value: entry.fields.entries.get(field)?.value,
      path: ['checks', entry.id, field],
      log,
      mismatch: statement => wrongIn(statement) ?? (known.hasRelease ? null : needsRelease(statement))
    })
  const expect = parseField('expect', statement => mismatch(statement, source.subjects))
  return {
    ...checked,
    expect,
    when: parseField('when', statement => whenMismatch(statement) ?? (known.hasLevel ? null : needsLevel(statement)))
  }
}

function needsRelease(statement: Statement): Wrong | null {
  if (!namesIn(statement).includes('version')) return null
  return { fact: '$version has no value here', fix: 'say where it stands: `release: mix.exs` at the top of the config' }
}

function needsLevel({ clauses }: Statement): Wrong | null {
  if (!clauses.some(({ subject }) => subject === 'level')) return null
  return { fact: 'level has no value here', fix: 'say what it is: `level: A` at the top of the config' }
}
