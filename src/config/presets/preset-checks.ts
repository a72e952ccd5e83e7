import { MistakeLog } from '../mistakes/mistake-log.ts'
import type { LocatedMap } from '../yaml/located.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { Preset } from './presets.ts'
import { presetPath } from './presets.ts'

/** A bundled preset's checks as written. One that cannot be read is a defect, not a mistake of the user's. */
export function presetChecks({ name, text }: Preset): LocatedMap {
  const root = parseYaml({ text, path: presetPath(name), log: new MistakeLog() })
  const checks = root?.kind === 'map' ? root.entries.get('checks')?.value : null
  if (checks?.kind !== 'map') throw new Error(`the preset ${name} cannot be read`)
  return checks
}
