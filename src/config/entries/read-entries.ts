import type { MistakeLog } from '../mistakes/mistake-log.ts'
import { extendedPresets } from '../presets/extends.ts'
import type { TopLevel } from '../schema/top-level.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { type Entry, mergeEntries } from './entries.ts'

export type Entries = {
  readonly entries: readonly Entry[]
  /** All that are written and not turned off, those that cannot be used among them. */
  readonly ids: readonly string[]
  /** Ids that the config turns off. */
  readonly off: ReadonlySet<string>
  readonly arePresetsKnown: boolean
  /** Whether there may be checks that cannot be read. */
  readonly areIdsKnown: boolean
}

/** All checks as written, of the presets and of the config. */
export function readEntries(root: LocatedMap, top: TopLevel, log: MistakeLog): Entries {
  const presets = extendedPresets(root, top.extends, log)
  const arePresetsKnown = presets.length === new Set(top.extends).size && !top.isUnread('extends')
  const own = ownChecks(root, log)
  const merged = mergeEntries({ presets, arePresetsKnown }, own, log)
  const areOwnKnown = own === null ? !root.entries.has('checks') && !top.isUnread('checks') : !own.isPartial
  const written = new Set([...merged.entries.map(({ id }) => id), ...(own?.entries.keys() ?? [])])
  const ids = [...written].filter(id => !merged.off.has(id))
  const read = { ...merged, ids, arePresetsKnown, areIdsKnown: arePresetsKnown && areOwnKnown }
  if (read.areIdsKnown && ids.length === 0) logNothingLeft(root, read, log)
  return read
}

function ownChecks(root: LocatedMap, log: MistakeLog): LocatedMap | null {
  const checks = root.entries.get('checks')
  if (!checks || (checks.value.kind === 'scalar' && checks.value.isRefused)) return null
  const isEmpty = checks.value.kind === 'scalar' && checks.value.value === null
  if (checks.value.kind === 'map' && (checks.value.entries.size > 0 || checks.value.isPartial)) return checks.value
  if (isEmpty || checks.value.kind === 'map') {
    log.add(checks.keyAt, ['checks'], { fact: 'there is no check under it', fix: 'add one: `tests: mix test`' })
  } else {
    const fix = 'write a mapping: the id of a check, a colon, and the check'
    log.add(checks.keyAt, ['checks'], { fact: `is a ${checks.value.kind === 'list' ? 'list' : 'text'}`, fix })
  }
  return null
}

function logNothingLeft(root: LocatedMap, { off }: Entries, log: MistakeLog): void {
  if (off.size > 0) {
    log.add(root.at, null, {
      fact: 'every check is turned off',
      fix: 'leave one on, or take the gate out of the workflow'
    })
  } else {
    log.add(root.at, null, { fact: 'the config has no checks', fix: 'add `checks:` or `extends:`' })
  }
}
