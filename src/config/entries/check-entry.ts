import type * as z from 'zod'
import type { Source } from '../../sources/define.ts'
import { sourceNames } from '../../sources/index.ts'
import type { Subject } from '../../statement/subject.ts'
import type { MistakeLog } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import type { Common, entrySchemas } from '../schema/schema.ts'
import { logIssues } from '../schema/schema-mistakes.ts'
import type { Located, LocatedMap } from '../yaml/located.ts'
import { positionAt, toPlain, valueAt } from '../yaml/located.ts'
import type { Entry } from './entries.ts'
import { sourceOf, unknownKey } from './entry-source.ts'
import type { EntryStatements, TopLevelFacts } from './entry-statements.ts'
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
  readonly topLevel: TopLevelFacts
  /** The sources' keys of the top level, parsed. */
  readonly settings: unknown
  readonly log: MistakeLog
}

/** The entry with its source, or `null`. Whatever is wrong in any of its fields goes to the log. */
export function checkEntry(check: EntryCheck): CheckedEntry | null {
  const { entry, topLevel, log } = check
  const named = sourceOf(check)
  const source = named.kind === 'one' ? named.source : null
  const schemas = check.schemas(source)
  const known = [...Object.keys(schemas.common.shape), ...Object.keys(schemas.own.shape)]
  if (named.kind !== 'unclear') logUnknownKeys(check, source, known)

  const common = parsePart(schemas.common, entry, log)
  if (!source) return null
  const own = parsePart(schemas.own, entry, log)
  const statements = readStatements({ entry, subjects: subjectsOf(source, own), topLevel, log })
  if (!common || !own) return null
  const { [source.name]: main, ...fields } = own
  for (const refusal of source.refuse?.({ main, fields, expect: statements.expect, settings: check.settings }) ?? []) {
    const path = existingPath(entry.fields, refusal.at ?? [])
    const at = path.length === 0 ? entry.at : positionAt(entry.fields, path)
    log.add(at, ['checks', entry.id, ...path], refusal)
  }
  return { entry, source, main, fields, common, ...statements }
}

/** One value stands for a list of one. */
function existingPath(fields: LocatedMap, path: Path): Path {
  return valueAt(fields, path) === null ? path.slice(0, -1) : path
}

/** Those of the source, and those that the entry's own fields bring along. */
function subjectsOf(source: Source, fields: Readonly<Record<string, unknown>> | null): readonly Subject[] {
  return [...source.subjects, ...(fields === null ? [] : (source.subjectsOf?.(fields) ?? []))]
}

/** Parses the entry's keys that the schema has. */
function parsePart<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  { id, fields }: Entry,
  log: MistakeLog
): z.output<z.ZodObject<Shape>> | null {
  const root = only(fields, Object.keys(schema.shape))
  const parsed = schema.safeParse(toPlain(root))
  if (parsed.success) return parsed.data
  logIssues(parsed.error.issues, { root, at: ['checks', id], log })
  return null
}

function only(map: LocatedMap, keys: readonly string[]): Located {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => keys.includes(key))) }
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
