import type { Config } from '../../config/config.ts'
import type { Source } from '../../sources/define.ts'

/** The rules that hold, and those that a change would put in their place. */
export type ConfigPair = { readonly was: Config; readonly is: Config; readonly sources: readonly Source[] }
