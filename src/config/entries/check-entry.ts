import type * as z from 'zod'
import type { Source } from '../../sources/define.ts'
import { sourceNames } from '../../sources/index.ts'
import type { Subject } from '../../statement/subject.ts'
import type { MistakeLog } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { meantKeys, only, parsePart } from '../schema/parse-part.ts'
import type { Common, entrySchemas } from '../schema/schema.ts'
import type { TopLevel } from '../schema/top-level.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { positionAt, toPlain, valueAt } from '../yaml/located.ts'
import type { Entry } from './entries.ts'
import { sourceOf, unknownKey } from './entry-source.ts'
import type { EntryStatements } from './entry-statements.ts'
import { readStatements } from './entry-statements.ts'

/** An entry whose every key is known and has a value of the right form, its statements read. */
export type CheckedEntry = EntryStatements & {
  readonly entry: Entry
  readonly source: Source
  readonly main: unknown
  readonly fields: Readonly<Record<string, unknown>>
  readonly common: Common
}

export type EntryCheck = {
  readonly entry: Entry
  readonly sources: readonly Source[]
  readonly schemas: ReturnType<typeof entrySchemas>
  readonly topLevel: TopLevel
  readonly arePresetsKnown: boolean
  readonly log: MistakeLog
}

/** The entry with its source, or `null`. Whatever is wrong in any of its fields goes to the log. */
export function checkEntry(check: EntryCheck): CheckedEntry | null {
  const { entry, topLevel, log } = check
  const named = sourceOf(check)
  const source = named.kind === 'one' ? named.source : null
  const schemas = check.schemas(source)
  const ownKeys = Object.keys(schemas.own.shape)
  const known = [...Object.keys(schemas.common.shape), ...ownKeys]
  if (named.kind !== 'unclear') logUnknownKeys(check, source, known)

  const at = ['checks', entry.id]
  const common = parsePart(schemas.common, entry.fields, { at, log })
  const own = parsePart(schemas.own, entry.fields, { at, log })
  const meant = meantKeys(entry.fields, known)
  const subjects = source && subjectsOf(source, entry.fields, { schema: schemas.own, meant })
  const { expect, when } = readStatements({ entry, subjects, topLevel, log })
  if (!source || !own.value || !expect) return null
  const { [source.name]: main, ...fields } = own.value
  const isUnread = (key: string) => meant.includes(key) || common.wrong.includes(key)
  // What the source misses may be there, where that cannot be read.
  if (!entry.fields.isPartial && ![...ownKeys, 'expect'].some(isUnread)) {
    logRefusals(check, source, { main, fields, expect })
  }
  return common.value && when && { entry, source, main, fields, common: common.value, expect, when }
}

type Read = Pick<CheckedEntry, 'main' | 'fields' | 'expect'>

function logRefusals({ entry, topLevel: { settings, isUnread }, log }: EntryCheck, source: Source, read: Read): void {
  if (Object.keys(source.settings ?? {}).some(isUnread)) return
  for (const refusal of source.refuse?.({ ...read, settings }) ?? []) {
    const path = existingPath(entry.fields, refusal.at ?? [])
    const at = path.length === 0 ? entry.at : positionAt(entry.fields, path)
    log.add(at, ['checks', entry.id, ...path], refusal)
  }
}

/** One value stands for a list of one. */
function existingPath(fields: LocatedMap, path: Path): Path {
  return valueAt(fields, path) === null ? path.slice(0, -1) : path
}

type Own = { readonly schema: z.ZodObject<z.ZodRawShape>; readonly meant: readonly string[] }

/** Those of the source, and those that a field of the entry brings along; `null` when that field cannot be read. */
function subjectsOf(source: Source, fields: LocatedMap, { schema, meant }: Own): readonly Subject[] | null {
  const brought = source.subjectsOf
  if (!brought) return source.subjects
  if (fields.isPartial || meant.includes(brought.key)) return null
  const field = only(fields, key => key === brought.key)
  if (field.entries.size === 0) return source.subjects
  const parsed = schema.pick({ [brought.key]: true }).safeParse(toPlain(field))
  return parsed.success ? [...source.subjects, ...brought.of(parsed.data)] : null
}

function logUnknownKeys({ entry, sources, log }: EntryCheck, source: Source | null, known: readonly string[]): void {
  for (const [key, { keyAt }] of entry.fields.entries) {
    // Several sources are one mistake, and without a source its fields are not known.
    if (known.includes(key) || sourceNames.some(name => name === key)) continue
    if (source === null && sources.some(({ fields }) => Object.hasOwn(fields, key))) continue
    const candidates = source ? known : [...known, ...sourceNames]
    log.add(keyAt, ['checks', entry.id, key], unknownKey(key, { source, known: candidates, sources }))
  }
}
