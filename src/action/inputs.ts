import { UserError } from '../domain/errors.ts'

const modes = ['gate', 'report'] as const

export type Mode = (typeof modes)[number]

/** The action's inputs; what was left empty is `null`. */
export type Inputs = {
  readonly mode: Mode
  readonly config: string | null
  readonly token: string | null
  readonly only: readonly string[]
  readonly reportDir: string | null
}

/**
 * Reads the inputs. An empty input is one that was not given: the runner does not tell the two apart.
 * @throws UserError for a mode this version does not have
 */
export function readInputs(get: (name: string) => string): Inputs {
  const given = (name: string) => get(name).trim() || null
  const mode = readMode(given('mode') ?? 'gate')
  if (given('shard')) throw new UserError('shard: is not in this version', 'leave it out: one job runs every check')
  return {
    mode,
    config: given('config'),
    token: given('github-token'),
    only: get('only')
      .split(/[\s,]+/)
      .filter(id => id !== ''),
    reportDir: given('report-dir')
  }
}

function readMode(written: string): Mode {
  if (['plan', 'shard'].includes(written))
    throw new UserError(`mode: ${written} is not in this version`, 'leave mode out')
  const mode = modes.find(known => known === written)
  if (mode === undefined) throw new UserError(`mode: ${written} is unknown`, 'leave it out, or write gate or report')
  return mode
}
