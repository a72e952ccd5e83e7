import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path, Position } from '../mistakes/position.ts'
import { oneOf, quoted } from '../mistakes/shown.ts'
import type { Located, LocatedMap } from '../yaml/located.ts'
import { positionAt, valueAt } from '../yaml/located.ts'
import { presetChecks } from './preset-checks.ts'
import { laterPresets, presets } from './presets.ts'

/** A preset's checks, and where the config asks for them. */
export type ExtendedPreset = { readonly name: string; readonly checks: LocatedMap; readonly extendedAt: Position }

const presetNames = presets.map(({ name }) => name)

/** The bundled presets that the config extends; names that are none of them go to the log. */
export function extendedPresets(root: Located, names: readonly string[], log: MistakeLog): readonly ExtendedPreset[] {
  const isList = valueAt(root, ['extends'])?.kind === 'list'
  return names.flatMap((name, index) => {
    const path: Path = isList ? ['extends', index] : ['extends']
    const at = positionAt(root, path)
    const preset = presets.find(known => known.name === name)
    if (preset && names.indexOf(name) === index) {
      return { name, extendedAt: at, checks: presetChecks(preset) }
    }
    log.add(at, path, preset ? { fact: `${name} is extended twice`, fix: 'name it once' } : unknownPreset(name))
    return []
  })
}

function unknownPreset(name: string): Wrong {
  if (laterPresets.some(later => later === name)) {
    return { fact: `the preset ${name} is not in this version`, fix: 'take it out' }
  }
  if (/[/@]/.test(name)) {
    return {
      fact: `${quoted(name)} names a preset of another repository, which is not in this version`,
      fix: `the presets are ${oneOf(presetNames)}`
    }
  }
  const near = closest(name, presetNames)
  return {
    fact: `there is no preset ${quoted(name)}`,
    fix: near ? `did you mean ${near}?` : `the presets are ${oneOf(presetNames)}`
  }
}
