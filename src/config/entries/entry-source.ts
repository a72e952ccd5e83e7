import type { Source } from '../../sources/define.ts'
import { sourceNames } from '../../sources/index.ts'
import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import { oneOf } from '../mistakes/shown.ts'
import { presetChecks } from '../presets/preset-checks.ts'
import { presets } from '../presets/presets.ts'
import type { Entry } from './entries.ts'

type Keys = {
  readonly entry: Entry
  readonly sources: readonly Source[]
  /** Otherwise the entry may be an override of one that is not known. */
  readonly arePresetsKnown: boolean
  readonly log: MistakeLog
}

/** `unclear`: several, or one of a later version, so nobody knows which fields belong here. */
export type NamedSource = { readonly kind: 'one'; readonly source: Source } | { readonly kind: 'none' | 'unclear' }

/** The source that an entry names; that there is not exactly one goes to the log. */
export function sourceOf({ entry, sources, arePresetsKnown, log }: Keys): NamedSource {
  const { id, fields, at } = entry
  const named = sourceNames.filter(name => fields.entries.has(name))
  const [name, ...others] = named
  if (name === undefined) {
    // A misspelt source is told as the unknown key that it is.
    const hasSlip = [...fields.entries.keys()].some(key => closest(key, sourceNames) !== null)
    if (arePresetsKnown && !fields.isPartial && !hasSlip) log.add(at, ['checks', id], noSource(id, sources))
    return { kind: 'none' }
  }
  if (others.length > 0) {
    const second = fields.entries.get(others[0] ?? '')
    const fact = `a check has one source, this one has ${named.join(' and ')}`
    log.add(second?.keyAt ?? at, ['checks', id], { fact, fix: 'make a check of each' })
    return { kind: 'unclear' }
  }
  const source = sources.find(known => known.name === name)
  if (source) return { kind: 'one', source }
  log.add(fields.entries.get(name)?.keyAt ?? at, ['checks', id, name], laterSource(name, sources))
  return { kind: 'unclear' }
}

function noSource(id: string, sources: readonly Source[]): Wrong {
  const preset = presets.find(candidate => presetChecks(candidate).entries.has(id))
  const ways = [...sources.map(({ name }) => `${name}:`), ...(preset ? [`extends: ${preset.name} at the top`] : [])]
  return { fact: 'nothing says what this check looks at', fix: `add ${oneOf(ways)}` }
}

function laterSource(name: string, sources: readonly Source[]): Wrong {
  const here = oneOf(sources.map(known => known.name))
  return {
    fact: `source \`${name}\` is not in this version`,
    fix: `take the check out, or decide it with ${here}`
  }
}

type Known = { readonly source: Source | null; readonly known: readonly string[]; readonly sources: readonly Source[] }

/** What is wrong with a key that neither the source nor all checks have. */
export function unknownKey(key: string, { source, known, sources }: Known): Wrong {
  if (source?.later.includes(key)) {
    return { fact: `\`${key}\` of \`${source.name}\` is not in this version`, fix: 'take it out' }
  }
  const near = closest(key, known)
  if (near) return { fact: 'unknown key', fix: `did you mean ${near}?` }
  const owner = sources.find(({ fields }) => Object.hasOwn(fields, key))
  return owner && source
    ? { fact: `\`${key}\` belongs to \`${owner.name}\`, and this is a \`${source.name}\``, fix: 'take it out' }
    : { fact: 'unknown key', fix: source ? `take it out; the keys here are ${known.join(', ')}` : 'take it out' }
}
