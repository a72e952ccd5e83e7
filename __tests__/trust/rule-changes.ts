import { loadConfig } from '../../src/config/load.ts'
import { sources } from '../../src/sources/index.ts'
import { compareConfigs } from '../../src/trust/changes/compare-configs.ts'
import { fakeFiles } from '../fakes/fake-files.ts'

export type Configs = { readonly was: string; readonly is: string | null }

/** What happens to the rules, a line each: `weaker tests: tests >= 60 is now tests >= 50`. `null`: the config is deleted. */
export async function ruleChanges({ was, is }: Configs): Promise<readonly string[]> {
  const [before, after] = await Promise.all([was, is].map(load))
  if (!before || !after) throw new Error('two configs make a pair')
  return compareConfigs({ was: before, is: after, sources }).map(
    ({ direction, check, message }) => `${direction} ${check === null ? '' : `${check}: `}${message}`
  )
}

function load(text: string | null) {
  const files = fakeFiles({ 'mix.exs': '', ...(text !== null && { '.github/readiness.yml': text }) })
  return loadConfig({ files, path: null, sources, env: {} })
}

/** A config with one check, its fields a line each. */
export function inLines(fields: string): string {
  const lines = fields.replace(/, (?=[a-z]+:)/g, '\n    ')
  return `checks:\n  it:\n    ${lines}\n`
}
