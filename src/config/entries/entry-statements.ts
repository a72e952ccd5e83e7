import { namesIn } from '../../statement/fill.ts'
import type { Statement } from '../../statement/statement.ts'
import type { Subject } from '../../statement/subject.ts'
import { mismatch } from '../../statement/subjects.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { TopLevel } from '../schema/top-level.ts'
import type { Entry } from './entries.ts'
import { parseStatements } from './statements.ts'
import { whenMismatch } from './when-subjects.ts'

export type EntryStatements = { readonly expect: readonly Statement[]; readonly when: readonly Statement[] }

/** `null` where one of a field cannot be used. */
type ReadStatements = { readonly [Field in keyof EntryStatements]: EntryStatements[Field] | null }

type EntryToRead = {
  readonly entry: Entry
  /** `null` when nobody knows them: then only the grammar is checked. */
  readonly subjects: readonly Subject[] | null
  readonly topLevel: TopLevel
  readonly log: MistakeLog
}

/** The entry's statements; those that cannot be used are in the log. */
export function readStatements({ entry, subjects, topLevel, log }: EntryToRead): ReadStatements {
  const says = (key: 'release' | 'level') => topLevel[key] !== undefined || topLevel.isUnread(key)
  const parseField = (field: 'expect' | 'when', wrongIn: (statement: Statement) => Wrong | null) =>
    parseStatements({
      value: entry.fields.entries.get(field)?.value,
      path: ['checks', entry.id, field],
      log,
      mismatch: statement => wrongIn(statement) ?? (says('release') ? null : needsRelease(statement))
    })
  const expect = parseField('expect', statement => subjects && mismatch(statement, subjects))
  const when = parseField(
    'when',
    statement => whenMismatch(statement) ?? (says('level') ? null : needsLevel(statement))
  )
  return { expect, when }
}

function needsRelease(statement: Statement): Wrong | null {
  if (!namesIn(statement).includes('version')) return null
  return { fact: '$version has no value here', fix: 'say where it stands: `release: mix.exs` at the top of the config' }
}

function needsLevel({ clauses }: Statement): Wrong | null {
  if (!clauses.some(({ subject }) => subject === 'level')) return null
  return { fact: 'level has no value here', fix: 'say what it is: `level: A` at the top of the config' }
}
