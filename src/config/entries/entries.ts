import { sourceNames } from '../../sources/index.ts'
import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path, Position } from '../mistakes/position.ts'
import { quoted } from '../mistakes/shown.ts'
import type { ExtendedPreset } from '../presets/extends.ts'
import { checkId } from '../schema/schema.ts'
import type { Located, LocatedEntry, LocatedMap } from '../yaml/located.ts'

/** One check as written: in the config, in a preset, or in both. */
export type Entry = {
  readonly id: string
  /** Where its id stands; in the config rather than in the preset. */
  readonly at: Position
  readonly preset: string | null
  readonly fields: LocatedMap
}

export type Extended = {
  readonly presets: readonly ExtendedPreset[]
  /** Whether these are all that the config means. */
  readonly arePresetsKnown: boolean
}

/** The presets' checks with the config's own laid over them, field by field, in the order of reading. */
export function mergeEntries({ presets, arePresetsKnown }: Extended, own: LocatedMap | null, log: MistakeLog) {
  const entries = new Map<string, Entry>()
  const off = new Set<string>()
  for (const preset of presets) addPreset(preset, entries, log)
  for (const [id, entry] of own?.entries ?? []) addOwn({ id, entry, arePresetsKnown, log }, entries, off)
  return { entries: [...entries.values()], off }
}

function addPreset({ name, checks, extendedAt }: ExtendedPreset, entries: Map<string, Entry>, log: MistakeLog): void {
  for (const [id, { keyAt, value }] of checks.entries) {
    const other = entries.get(id)
    const fields = toFields(value)
    if (other) {
      log.add(extendedAt, ['extends'], {
        fact: `the presets ${other.preset} and ${name} both have a check ${id}`,
        fix: 'extend one of the two, and write the checks of the other that you want under `checks`'
      })
    } else if (fields) entries.set(id, { id, at: keyAt, preset: name, fields })
  }
}

type Own = {
  readonly id: string
  readonly entry: LocatedEntry
  readonly arePresetsKnown: boolean
  readonly log: MistakeLog
}

function addOwn(own: Own, entries: Map<string, Entry>, off: Set<string>): void {
  const {
    id,
    entry: { keyAt, value },
    log
  } = own
  const key = ['checks', id]
  if (!checkId.safeParse(id).success) {
    log.add(keyAt, key, { fact: `${quoted(id)} is no id`, fix: 'use letters, digits, - and _, at most 64' })
  }
  const base = entries.get(id)
  if (isOff(value)) {
    entries.delete(id)
    off.add(id)
    if (!base && own.arePresetsKnown) log.add(keyAt, key, offWithoutPreset(id, entries))
    return
  }
  const fields = toFields(value)
  const glued = value.kind === 'scalar' ? sourceNames.find(name => value.written.startsWith(`${name}:`)) : undefined
  if (glued) log.add(value.at, key, { fact: `there is no space after \`${glued}:\``, fix: 'put one there' })
  else if (!fields) logNoEntry(value, { log, keyAt, key })
  else if (base && isSameSource(base, fields, log)) {
    entries.set(id, { ...base, at: keyAt, fields: overridden(base.fields, fields) })
  } else entries.set(id, { id, at: keyAt, preset: null, fields })
}

function isOff(value: Located): boolean {
  return value.kind === 'scalar' && value.value === 'off'
}

function offWithoutPreset(id: string, entries: ReadonlyMap<string, Entry>): Wrong {
  const near = closest(id, [...entries.keys()])
  return {
    fact: 'no preset has this check, so there is nothing to turn off',
    fix: near ? `did you mean ${near}?` : 'take the line out'
  }
}

/** A string is a command. */
function toFields(value: Located): LocatedMap | null {
  if (value.kind === 'map') return value
  if (value.kind === 'list' || typeof value.value !== 'string' || value.value === '') return null
  return {
    kind: 'map',
    at: value.at,
    entries: new Map([['run', { keyAt: value.at, value }]]),
    isPartial: false,
    inBrackets: null
  }
}

type KeySpot = { readonly log: MistakeLog; readonly keyAt: Position; readonly key: Path }

function logNoEntry(value: Located, { log, keyAt, key }: KeySpot): void {
  if (value.kind !== 'scalar' || !value.isRefused) log.add(keyAt, key, notAnEntry(value))
}

function notAnEntry(value: Located): Wrong {
  if (value.kind === 'list') {
    return { fact: 'is a list', fix: 'for several commands write `run:` and the list under it' }
  }
  if (value.kind === 'scalar' && value.value === false) return { fact: 'is false', fix: 'write `off`' }
  if (value.kind === 'scalar' && value.written !== '') {
    return {
      fact: `${quoted(value.written)} is no command`,
      fix: 'put a command in quotes, or write `run:` under the id'
    }
  }
  return { fact: 'the check is empty', fix: 'give a command (`tests: mix test`) or a source (`run:` under the id)' }
}

function isSameSource(base: Entry, fields: LocatedMap, log: MistakeLog): boolean {
  const sourceOf = (map: LocatedMap) => sourceNames.find(name => map.entries.has(name))
  const [was, is] = [sourceOf(base.fields), sourceOf(fields)]
  if (is === undefined || was === is) return true
  log.add(fields.entries.get(is)?.keyAt ?? fields.at, ['checks', base.id, is], {
    fact: `${base.id} of the preset ${base.preset} is a \`${was}\`, and an override cannot make a \`${is}\` of it`,
    fix: `give your check another id, and write \`${base.id}: off\` if you do not want the preset's`
  })
  return false
}

function overridden(base: LocatedMap, own: LocatedMap): LocatedMap {
  return { ...own, entries: new Map([...base.entries, ...own.entries]) }
}
