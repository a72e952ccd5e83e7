import type { Config } from '../config/config.ts'
import { type LoadOptions, loadConfig, NothingToCheck } from '../config/load.ts'
import { ConfigError, type Mistake, UserError } from '../domain/errors.ts'
import { UnreadableFile } from '../domain/ports.ts'

/** The config of a commit, or why there is none to be used. */
export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  /** Neither a config nor a project of a known kind. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unusable'; readonly mistakes: readonly Mistake[] }
  /** Something stands in its place, or its place cannot be seen. */
  | { readonly kind: 'unreadable'; readonly mistake: Mistake; readonly error: UserError }

/**
 * Reads a config and tells what is wrong with it, where that is no reason to stop.
 * @throws UserError when it cannot even be looked for
 */
export async function readConfigOf(options: LoadOptions): Promise<ReadConfig> {
  try {
    return { kind: 'config', config: await loadConfig(options) }
  } catch (error) {
    if (error instanceof ConfigError) return { kind: 'unusable', mistakes: error.mistakes }
    if (error instanceof NothingToCheck) return { kind: 'nothing' }
    if (!(error instanceof UserError && error.cause instanceof UnreadableFile)) throw error
    if (error.cause.isMissing) return { kind: 'nothing' }
    return { kind: 'unreadable', mistake: mistakeOf(error.cause, error.fix), error }
  }
}

function mistakeOf({ path, message }: UnreadableFile, fix: string): Mistake {
  return { path, line: null, column: null, key: null, fact: message.replace(`${path} `, ''), fix }
}
