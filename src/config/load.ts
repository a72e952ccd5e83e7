import { ConfigError, UserError } from '../domain/errors.ts'
import type { Config } from './config.ts'
import { findConfig } from './find-config.ts'
import { MistakeLog } from './mistakes/mistake-log.ts'
import { detectPresets } from './presets/detect-presets.ts'
import { type ConfigSurroundings, readConfig } from './read-config.ts'

/** There is neither a config nor a project of a known kind. */
export class NothingToCheck extends UserError {
  constructor() {
    super(
      'Nothing to check: there is no .github/readiness.yml, and no project of a known kind at the root of the repository',
      'Write a config with `readiness init`.'
    )
  }
}

export type LoadOptions = ConfigSurroundings & {
  /** The config as the user named it, `null` to look in the usual places. */
  readonly path: string | null
}

/**
 * The repository's config, or the presets that fit its files when it has none.
 * @throws ConfigError with every mistake in it
 * @throws UserError when there is nothing to read and nothing to detect
 */
export async function loadConfig(options: LoadOptions): Promise<Config> {
  const log = new MistakeLog()
  const { files, from = files } = options
  const file = await findConfig(from, options.path)
  const content = file ?? standIn(detectPresets([...(await from.source()), ...(await files.source())]))
  const config = await readConfig({ ...content, ...options, path: content.path, log })
  if (config === null || !log.isEmpty) throw new ConfigError(log.inOrder(content.path))
  return file ? config : { ...config, path: null }
}

/** What a config with nothing but these presets would say. */
function standIn(presets: readonly string[]): { path: string; bytes: Uint8Array } {
  if (presets.length > 0) {
    return { path: 'no config', bytes: new TextEncoder().encode(`extends: [${presets.join(', ')}]\n`) }
  }
  throw new NothingToCheck()
}
