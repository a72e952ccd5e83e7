import type { Files } from '../domain/ports.ts'
import type { Source } from '../sources/define.ts'
import type { Config } from './config.ts'
import { checkEntry } from './entries/check-entry.ts'
import { toConfiguredCheck } from './entries/configured-check.ts'
import type { Entry } from './entries/entries.ts'
import { mergeEntries } from './entries/entries.ts'
import { checkReferences } from './entries/references.ts'
import { readRuleFiles } from './entries/rule-files.ts'
import type { MistakeLog } from './mistakes/mistake-log.ts'
import { namesOf } from './names/names.ts'
import { extendedPresets } from './presets/extends.ts'
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
  const { entries, off } = entriesOf(root, top, log)
  const topLevel = { hasRelease: root.entries.has('release'), hasLevel: root.entries.has('level') }
  const settings = top?.settings ?? {}
  const schemas = entrySchemas(sources)
  const checked = entries.flatMap(entry => checkEntry({ entry, sources, schemas, topLevel, settings, log }) ?? [])
  checkReferences({ root, entries, off, waivers: top?.waivers ?? [], log })
  const ruleFiles = await readRuleFiles(checked, { files: from, log })
  if (top === null || !log.isEmpty) return null

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

function entriesOf(root: LocatedMap, top: TopLevel | null, log: MistakeLog) {
  const merged = mergeEntries(extendedPresets(root, top?.extends ?? [], log), ownChecks(root, log), log)
  if (merged.entries.length === 0) logNothingLeft(root, merged, log)
  return merged
}

function ownChecks(root: LocatedMap, log: MistakeLog): LocatedMap | null {
  const checks = root.entries.get('checks')
  if (!checks) return null
  const isEmpty = checks.value.kind === 'scalar' && checks.value.value === null
  if (checks.value.kind === 'map' && checks.value.entries.size > 0) return checks.value
  if (isEmpty || checks.value.kind === 'map') {
    log.add(checks.keyAt, ['checks'], { fact: 'there is no check under it', fix: 'add one: `tests: mix test`' })
  } else {
    const fix = 'write a mapping: the id of a check, a colon, and the check'
    log.add(checks.keyAt, ['checks'], { fact: `is a ${checks.value.kind === 'list' ? 'list' : 'text'}`, fix })
  }
  return null
}

type Merged = { readonly entries: readonly Entry[]; readonly off: ReadonlySet<string> }

function logNothingLeft(root: LocatedMap, { off }: Merged, log: MistakeLog): void {
  if (off.size > 0) {
    log.add(root.at, null, {
      fact: 'every check is turned off',
      fix: 'leave one on, or take the gate out of the workflow'
    })
  } else if (log.isEmpty && !root.entries.has('checks') && !root.entries.has('extends')) {
    log.add(root.at, null, { fact: 'the config has no checks', fix: 'add `checks:` or `extends:`' })
  }
}
