import type { Config } from '../../config/config.ts'
import type { Bearings } from '../../sources/define.ts'
import { compareField } from './compare-field.ts'
import { compareFreezes } from './compare-freezes.ts'
import { compareMost, compareWaivers } from './compare-waivers.ts'
import type { ConfigPair } from './config-pair.ts'
import { sentence } from './field-change.ts'
import { type Shift, unclear, weaker } from './shift.ts'

/** What stands above the checks. */
export function compareTopLevels({ was, is, sources }: ConfigPair): readonly Shift[] {
  return [
    ...comparePaths(was, is),
    ...compareWaivers(was.waivers, is.waivers),
    ...compareMost(was.maxWaivers, is.maxWaivers),
    ...compareFreezes(was.freezes, is.freezes),
    ...compareMaps(othersOf(was), othersOf(is), topBearings),
    ...compareMaps(
      was.settings,
      is.settings,
      Object.assign({}, ...sources.map(source => source.settingsBearings ?? {}))
    )
  ]
}

/** Every key that is not compared by itself, so that none is forgotten. */
function othersOf(config: Config): Map {
  const { path, presets, waivers, maxWaivers, freezes, settings, checks, newFindingsOnly, ...others } = config
  return { ...others, 'new-findings-only': newFindingsOnly }
}

/** Another place may have other owners. */
function comparePaths(was: Config, is: Config): readonly Shift[] {
  if (was.path === is.path || was.path === null) return []
  if (is.path !== null) return [unclear(sentence({ name: 'the config', was: was.path, is: is.path }))]
  const standIns = is.presets.length > 0 ? `the presets ${is.presets.join(', ')} stand in` : 'nothing stands in'
  return [weaker(`${was.path} is deleted, and ${standIns}`)]
}

const topBearings: Bearings = {
  concurrency: 'none',
  publish: 'more-is-stronger',
  'new-findings-only': { strongestFirst: [false, true] },
  weakening: { strongestFirst: ['fail', 'approval'] }
}

type Map = Readonly<Record<string, unknown>>

function compareMaps(was: Map, is: Map, bearings: Bearings): readonly Shift[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...keys].flatMap(name =>
    compareField({ name, was: was[name] ?? undefined, is: is[name] ?? undefined }, bearings[name])
  )
}
