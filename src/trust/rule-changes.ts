import type { Config } from '../config/config.ts'
import type { RuleChange } from '../domain/rule-change.ts'
import type { Source } from '../sources/define.ts'
import { compareConfigs } from './changes/compare-configs.ts'
import type { Rules } from './rules.ts'

/** What a change does to the rules that hold before it. */
export function ruleChanges({ before, proposed, origin }: Rules, sources: readonly Source[]): readonly RuleChange[] {
  if (origin.kind === 'mending') return [aboutAll(`the rules of the base cannot be used: ${origin.why}`)]
  const was = before?.config
  if (!was || proposed === null || proposed.kind === 'unusable') return []
  return compareConfigs({ was, is: proposed.kind === 'config' ? proposed.config : emptied(was), sources })
}

function aboutAll(message: string): RuleChange {
  return { direction: 'weaker', check: null, message, place: null }
}

/** No config, and nothing in its place. */
function emptied(config: Config): Config {
  return { ...config, path: null, presets: [], waivers: [], freezes: [], maxWaivers: null, checks: [] }
}
