import type * as z from 'zod'
import { closest } from '../text/closest.ts'
import type { LocatedMap } from './located.ts'
import { toPlain } from './located.ts'
import type { MistakeLog, Wrong } from './mistake-log.ts'
import { isReleaseFile, releaseFiles } from './release.ts'
import { laterTopLevel, topLevelSchema } from './schema.ts'
import { logIssues } from './schema-mistakes.ts'
import { oneOf, quoted } from './shown.ts'

export type TopLevel = z.output<typeof topLevelSchema>

const keys = [...Object.keys(topLevelSchema.shape), 'checks']

/** Everything above the checks, `null` when it cannot be used; what is wrong goes to the log. */
export function checkTopLevel(root: LocatedMap, log: MistakeLog): TopLevel | null {
  for (const [key, { keyAt }] of root.entries) {
    const wrong = keys.includes(key) ? null : wrongKey(key)
    if (wrong) log.add(keyAt, [key], wrong)
  }
  const known: LocatedMap = { ...root, entries: new Map([...root.entries].filter(([key]) => isSettings(key))) }
  const parsed = topLevelSchema.safeParse(toPlain(known))
  if (!parsed.success) {
    logIssues(parsed.error.issues, { root: known, at: [], log })
    return null
  }
  checkRelease(parsed.data.release, root, log)
  return parsed.data
}

function isSettings(key: string): boolean {
  return key !== 'checks' && keys.includes(key)
}

function wrongKey(key: string): Wrong {
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
