import type { Source } from './define.ts'
import { file } from './file/index.ts'
import { run } from './run/index.ts'
import { scan } from './scan/index.ts'

/** Every source of the language, in the order in which the documentation lists them. */
export const sourceNames = [
  'run',
  'scan',
  'config',
  'file',
  'service',
  'alerts',
  'metric',
  'signoff',
  'deployed',
  'github'
] as const

/** The sources of this version; the other names are known and refused. */
export const sources: readonly Source[] = [run, scan, file]
