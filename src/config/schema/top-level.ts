import * as z from 'zod'
import type { Source } from '../../sources/define.ts'
import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import { oneOf, quoted } from '../mistakes/shown.ts'
import { isReleaseFile, releaseFiles } from '../names/release.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { toPlain } from '../yaml/located.ts'
import { laterTopLevel, topLevelSchema } from './schema.ts'
import { logIssues } from './schema-mistakes.ts'

export type TopLevel = z.output<typeof topLevelSchema> & {
  /** What belongs to sources. */
  readonly settings: Readonly<Record<string, unknown>>
}

const ownKeys = [...Object.keys(topLevelSchema.shape), 'checks']

/** Everything above the checks, `null` when it cannot be used; what is wrong goes to the log. */
export function checkTopLevel(root: LocatedMap, sources: readonly Source[], log: MistakeLog): TopLevel | null {
  const settingsSchema = z.strictObject(settingsOf(sources))
  const settingsKeys = Object.keys(settingsSchema.shape)
  const keys = [...ownKeys, ...settingsKeys]
  for (const [key, { keyAt }] of root.entries) {
    const wrong = keys.includes(key) ? null : wrongKey(key, keys)
    if (wrong) log.add(keyAt, [key], wrong)
  }
  const top = parsePart(topLevelSchema, only(root, Object.keys(topLevelSchema.shape)), log)
  const settings = parsePart(settingsSchema, only(root, settingsKeys), log)
  if (!top || !settings) return null
  checkRelease(top.release, root, log)
  return { ...top, settings }
}

/** The keys that sources bring to the top level. */
export function settingsOf(sources: readonly Source[]): z.ZodRawShape {
  return Object.assign({}, ...sources.map(({ settings }) => settings ?? {}))
}

function only(root: LocatedMap, keys: readonly string[]): LocatedMap {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => keys.includes(key))) }
}

function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  part: LocatedMap,
  log: MistakeLog
): z.output<Schema> | null {
  const parsed = schema.safeParse(toPlain(part))
  if (parsed.success) return parsed.data
  logIssues(parsed.error.issues, { root: part, at: [], log })
  return null
}

function wrongKey(key: string, keys: readonly string[]): Wrong {
  if (laterTopLevel.some(later => later === key)) {
    return { fact: `\`${key}\` is not in this version`, fix: 'take it out' }
  }
  const near = closest(key, keys)
  if (near) return { fact: 'unknown key', fix: `did you mean ${near}?` }
  return { fact: 'unknown key', fix: `the keys here are ${oneOf(keys)}; a check stands under \`checks:\`` }
}

function checkRelease(release: string | undefined, root: LocatedMap, log: MistakeLog): void {
  const at = root.entries.get('release')?.keyAt ?? root.at
  if (release === undefined) return
  if (!isReleaseFile(release)) {
    log.add(at, ['release'], {
      fact: `no version can be read from ${quoted(release)}`,
      fix: `name a ${oneOf(releaseFiles)}`
    })
  } else if (release.startsWith('/') || release.split('/').includes('..')) {
    log.add(at, ['release'], {
      fact: `${quoted(release)} lies outside the repository`,
      fix: 'give a path below its root'
    })
  }
}
