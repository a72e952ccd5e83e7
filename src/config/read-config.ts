import type { Files } from '../domain/ports.ts'
import type { Source } from '../sources/define.ts'
import type { Config } from './config.ts'
import { checkEntry } from './entries/check-entry.ts'
import { toConfiguredCheck } from './entries/configured-check.ts'
import { readEntries } from './entries/read-entries.ts'
import { checkReferences } from './entries/references.ts'
import { readRuleFiles } from './entries/rule-files.ts'
import type { MistakeLog } from './mistakes/mistake-log.ts'
import { namesOf } from './names/names.ts'
import { entrySchemas } from './schema/schema.ts'
import type { TopLevel } from './schema/top-level.ts'
import { checkTopLevel } from './schema/top-level.ts'
import { type LocatedMap, positionAt } from './yaml/located.ts'
import { readRoot } from './yaml/root.ts'

/** What a config is read against. */
export type ConfigSurroundings = {
  /** The work tree: the version that is released is read from it, whoever's rules hold. */
  readonly files: Files
  /** Where the config is read, and what presets are to fit besides the work tree; the work tree alone if left out. */
  readonly from?: Pick<Files, 'root' | 'read' | 'source'>
  readonly sources: readonly Source[]
  readonly env: Readonly<Record<string, string | undefined>>
}

type ReadOptions = ConfigSurroundings & {
  readonly path: string
  readonly bytes: Uint8Array
  readonly log: MistakeLog
}

/** The config in these bytes. What is wrong goes to the log; then what is returned is `null`. */
export async function readConfig(options: ReadOptions): Promise<Config | null> {
  const { path, log, files, from = files, env } = options
  const root = readRoot(options)
  if (root === null) return null
  const { sources } = options
  const top = checkTopLevel(root, sources, log)
  const read = readEntries(root, top, log)
  const around = { sources, schemas: entrySchemas(sources), topLevel: top, arePresetsKnown: read.arePresetsKnown, log }
  const checked = read.entries.flatMap(entry => checkEntry({ entry, ...around }) ?? [])
  checkReferences(root, read, log)
  const ruleFiles = await readRuleFiles(checked, { files: from, log })
  if (!log.isEmpty) return null

  const { settings } = top
  const names = await namesOf({ release: top.release ?? null, files, env })
  const checks = checked.map(one => toConfiguredCheck(one, { names, settings, ruleFile: ruleFiles.get(one) ?? null }))
  return { path, ...ownValues(top, root), settings, checks }
}

/** What the top level says, under the names of the program. */
function ownValues(top: TopLevel, root: LocatedMap): Omit<Config, 'path' | 'settings' | 'checks'> {
  const { release = null, level = null, concurrency = null, publish, weakening } = top
  const line = (index: number) => positionAt(root, ['waivers', index]).line
  return {
    presets: top.extends,
    release,
    level,
    concurrency,
    publish,
    weakening,
    newFindingsOnly: top['new-findings-only'],
    waivers: top.waivers.map((waiver, index) => ({ ...waiver, line: line(index) })),
    maxWaivers: top['max-waivers'] ?? null,
    freezes: top.freeze
  }
}
