import type { Config, ConfiguredCheck } from '../../config/config.ts'
import type { Place } from '../../domain/observation.ts'
import type { RuleChange } from '../../domain/rule-change.ts'
import { compareChecks } from './compare-checks.ts'
import { compareTopLevels } from './compare-top-levels.ts'
import type { ConfigPair } from './config-pair.ts'
import type { Shift } from './shift.ts'

/**
 * What a change does to the rules, once presets and overrides are resolved: the top level first, then the checks in the order of
 * the rules that hold, then the new ones. Pure.
 */
export function compareConfigs(pair: ConfigPair): readonly RuleChange[] {
  const { was, is, sources } = pair
  const top = compareTopLevels(pair).map(shift => located(shift, null, wholeConfig(is)))
  const kept = was.checks.flatMap(check => {
    const successor = is.checks.find(other => other.check.id === check.check.id)
    if (!successor) return [gone(check, is)]
    const place = placeIn(successor, is)
    return compareChecks({ was: check, is: successor, sources }).map(shift => located(shift, check.check.id, place))
  })
  const added = is.checks.filter(({ check }) => !was.checks.some(other => other.check.id === check.id))
  return [...top, ...kept, ...added.map(check => come(check, is))]
}

function gone({ check }: ConfiguredCheck, config: Config): RuleChange {
  const message = `the check is gone (${check.source})`
  return { direction: 'weaker', check: check.id, message, place: wholeConfig(config) }
}

function come(configured: ConfiguredCheck, config: Config): RuleChange {
  const { id, source } = configured.check
  return {
    direction: 'stronger',
    check: id,
    message: `the check is new (${source})`,
    place: placeIn(configured, config)
  }
}

/** A preset is no file of the repository: what it brings stands where it is extended. */
function placeIn({ place }: ConfiguredCheck, config: Config): Place | null {
  return place.path === config.path ? place : wholeConfig(config)
}

function wholeConfig({ path }: Config): Place | null {
  return path === null ? null : { path, line: null }
}

function located(shift: Shift, check: string | null, place: Place | null): RuleChange {
  return { ...shift, check, place }
}
