import type { Config } from '../config/config.ts'
import { loadConfig } from '../config/load.ts'
import { UserError } from '../domain/errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createFiles } from '../platform/files/files.ts'
import { findRoot } from '../platform/root.ts'
import { sources } from '../sources/index.ts'
import { counted } from '../text/counted.ts'
import type { Console } from './console.ts'
import { parseOptions } from './options.ts'

/**
 * Reads the config and runs nothing.
 * @throws ConfigError with every mistake
 */
export async function validate({ args, cwd, env, stdout }: Console): Promise<number> {
  const { values, words } = parseOptions(args, { values: ['config', 'root'], switches: [], maxWords: 1 })
  const [word] = words
  if (word !== undefined && values.config !== null) {
    throw new UserError(`two configs are named: ${word} and ${values.config}`, 'Name one.')
  }
  const path = word ?? values.config
  const config = await loadConfig({ files: createFiles(findRoot(values.root, cwd)), path, sources, env })
  stdout.write(`${summaryOf(config)}\n`)
  return exitCodes.ready
}

/** `.github/readiness.yml is valid: 12 checks (7 run, 4 scan, 1 file), presets elixir and python, 1 waiver` */
function summaryOf({ path, presets, checks, waivers }: Config): string {
  const bySource = new Map<string, number>()
  for (const { check } of checks) bySource.set(check.source, (bySource.get(check.source) ?? 0) + 1)
  const counts = [...bySource].map(([source, count]) => `${count} ${source}`).join(', ')
  const parts = [
    `${counted(checks.length, 'check')} (${counts})`,
    ...(presets.length > 0 ? [`presets ${presets.join(', ')}`] : []),
    ...(waivers.length > 0 ? [counted(waivers.length, 'waiver')] : [])
  ]
  return `${path === null ? 'No config, so presets stand in' : `${path} is valid`}: ${parts.join(', ')}`
}
