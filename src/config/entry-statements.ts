import { namesIn } from '../statement/fill.ts'
import type { Statement } from '../statement/statement.ts'
import { mismatch } from '../statement/subjects.ts'
import type { CheckedEntry } from './check-entry.ts'
import type { ParsedEntry } from './configured-check.ts'
import type { MistakeLog, Wrong } from './mistake-log.ts'
import { parseStatements } from './statements.ts'
import { whenMismatch } from './when-subjects.ts'

export type EntryStatements = { readonly checked: CheckedEntry; readonly hasRelease: boolean; readonly log: MistakeLog }

/** The entry with its statements read; those that cannot be used are in the log. */
export function parseEntryStatements({ checked, hasRelease, log }: EntryStatements): ParsedEntry {
  const { entry, source } = checked
  const parseField = (field: 'expect' | 'when', wrongIn: (statement: Statement) => Wrong | null) =>
    parseStatements({
      value: entry.fields.entries.get(field)?.value,
      path: ['checks', entry.id, field],
      log,
      mismatch: statement => wrongIn(statement) ?? (hasRelease ? null : needsRelease(statement))
    })
  const expect = parseField('expect', statement => mismatch(statement, source.subjects))
  return { ...checked, expect, when: parseField('when', whenMismatch) }
}

function needsRelease(statement: Statement): Wrong | null {
  if (!namesIn(statement).includes('version')) return null
  return { fact: '$version has no value here', fix: 'say where it stands: `release: mix.exs` at the top of the config' }
}
