import type { Config, ConfiguredCheck } from '../config/config.ts'
import { canonical } from './changes/values.ts'

/** Ids of the checks which the other config defines otherwise, or anew: their results are not those of the first. */
export function changedChecks(was: Config, is: Config): readonly string[] {
  const before = new Map(was.checks.map(check => [check.check.id, shapeOf(check, was)]))
  return is.checks.filter(check => before.get(check.check.id) !== shapeOf(check, is)).map(({ check }) => check.id)
}

/** All that a result depends on, besides the work tree. */
function shapeOf({ check: { run, ...header }, place, ...rest }: ConfiguredCheck, config: Config): string {
  const waivers = config.waivers.filter(({ check }) => check === header.id).map(({ line, ...waiver }) => waiver)
  return canonical([header, rest, waivers, config.level, config.settings])
}
