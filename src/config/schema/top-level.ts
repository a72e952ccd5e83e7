import * as z from 'zod'
import type { Source } from '../../sources/define.ts'
import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import { oneOf, quoted } from '../mistakes/shown.ts'
import { isReleaseFile, releaseFiles } from '../names/release.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { toPlain } from '../yaml/located.ts'
import { meantKeys, only, parsePart } from './parse-part.ts'
import { laterTopLevel, topLevelSchema } from './schema.ts'

export type TopLevel = z.output<typeof topLevelSchema> & {
  /** What belongs to sources. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Whether something is said of this key that cannot be read: nothing may be concluded from its silence. */
  readonly isUnread: (key: string) => boolean
}

const ownKeys = [...Object.keys(topLevelSchema.shape), 'checks']

/** Everything above the checks that can be read; what is wrong goes to the log. */
export function checkTopLevel(root: LocatedMap, sources: readonly Source[], log: MistakeLog): TopLevel {
  const settingsSchema = z.strictObject(settingsOf(sources))
  const settingsKeys = Object.keys(settingsSchema.shape)
  const keys = [...ownKeys, ...settingsKeys]
  for (const [key, { keyAt }] of root.entries) {
    const wrong = keys.includes(key) ? null : wrongKey(key, keys)
    if (wrong) log.add(keyAt, [key], wrong)
  }
  const top = readableOf(topLevelSchema, root, log)
  const settings = readableOf(settingsSchema, root, log)
  checkRelease(top.value.release, root, log)
  const unread = new Set([...top.wrong, ...settings.wrong, ...meantKeys(root, keys)])
  return { ...top.value, settings: settings.value, isUnread: key => root.isPartial || unread.has(key) }
}

/** The keys that sources bring to the top level. */
export function settingsOf(sources: readonly Source[]): z.ZodRawShape {
  return Object.assign({}, ...sources.map(({ settings }) => settings ?? {}))
}

/** The values of the keys that are right. Safe to parse again without the others, since no key is required. */
function readableOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, root: LocatedMap, log: MistakeLog) {
  const { value, wrong } = parsePart(schema, root, { at: [], log })
  if (value) return { value, wrong }
  const isRight = (key: string) => Object.hasOwn(schema.shape, key) && !wrong.includes(key)
  return { value: schema.parse(toPlain(only(root, isRight))), wrong }
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
