import type { Place } from './observation.ts'

/** One thing that a change does to the rules that judge it. */
export type RuleChange = {
  /** What nobody can tell counts as `weaker`. */
  readonly direction: 'weaker' | 'stronger'
  /** Id of the check; `null` where it is about the config as a whole. */
  readonly check: string | null
  /** One sentence: "tests >= 60 is now tests >= 50". */
  readonly message: string
  /** In the changed config; `null` where nothing of it is left. */
  readonly place: Place | null
}
