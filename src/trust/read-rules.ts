import type { Config } from '../config/config.ts'
import { type LoadOptions, loadConfig } from '../config/load.ts'
import { describeMistake, type Mistake } from '../domain/errors.ts'
import type { CommitFiles } from './commit-files.ts'
import { type ReadConfig, readConfigOf } from './read-config.ts'
import type { Proposed, Rules } from './rules.ts'

/** The commit that the change goes into. */
export type BaseFiles = { readonly commit: string; readonly files: CommitFiles }

export type RulesRequest = Omit<LoadOptions, 'from'> & {
  /** `null` where the work tree's rules are its own. */
  readonly base: BaseFiles | null
  /** The change as it is checked out. */
  readonly change: CommitFiles
}

/**
 * The rules that judge a change: those of its base, and what the change would put in their place.
 * @throws UserError or ConfigError when there are none that can be used
 */
export async function readRules({ base, change, ...options }: RulesRequest): Promise<Rules> {
  if (base === null) {
    return { config: await loadConfig(options), origin: { kind: 'own' }, proposed: null, before: null }
  }
  const { commit, files } = base
  const read = await readConfigOf({ ...options, from: files })
  if (read.kind === 'unreadable') throw read.error
  if (read.kind === 'unusable') return mending(read.mistakes, base, options)
  const config = read.kind === 'config' ? read.config : null
  if (!config?.path) return withoutBefore(config, base, options)
  const proposed = toProposed(await readConfigOf({ ...options, from: change }))
  return { config, origin: { kind: 'base', commit }, proposed, before: { commit, files, config } }
}

/** Nobody could mend rules that cannot be used, if they were to judge the change that mends them. */
async function mending(
  mistakes: readonly Mistake[],
  { commit, files }: BaseFiles,
  options: LoadOptions
): Promise<Rules> {
  const config = await loadConfig(options)
  const why = mistakes.slice(0, 1).map(describeMistake).join('')
  return {
    config,
    origin: { kind: 'mending', commit, why },
    proposed: { kind: 'config', config },
    before: { commit, files, config: null }
  }
}

/** The base has no config: the change brings the first one, or presets stand in for both. */
async function withoutBefore(
  standIn: Config | null,
  { commit, files }: BaseFiles,
  options: LoadOptions
): Promise<Rules> {
  // Listing them proves that there is none: where files are asked for one by one, this stops.
  if (standIn === null) await files.source()
  const nothing = { proposed: null, before: null }
  const own = await readConfigOf(options)
  const isWithout = own.kind === 'nothing' || (own.kind === 'config' && own.config.path === null)
  if (standIn !== null && isWithout) return { config: standIn, origin: { kind: 'base', commit }, ...nothing }
  const config = await loadConfig(options)
  return { config, origin: { kind: config.path === null ? 'base' : 'first', commit }, ...nothing }
}

function toProposed(read: ReadConfig): Proposed {
  return read.kind === 'unreadable' ? { kind: 'unusable', mistakes: [read.mistake] } : read
}
