import { UserError } from '../domain/errors.ts'

/** The action's inputs; what was left empty is `null`. */
export type Inputs = {
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
  const mode = given('mode') ?? 'gate'
  if (['plan', 'shard', 'report'].includes(mode))
    throw new UserError(`mode: ${mode} is not in this version`, 'leave mode out')
  if (mode !== 'gate') throw new UserError(`mode: ${mode} is unknown`, 'leave it out, or write gate')
  if (given('shard')) throw new UserError('shard: is not in this version', 'leave it out: one job runs every check')
  return {
    config: given('config'),
    token: given('github-token'),
    only: get('only')
      .split(/[\s,]+/)
      .filter(id => id !== ''),
    reportDir: given('report-dir')
  }
}
