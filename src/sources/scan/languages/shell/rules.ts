import type { Rule } from '../../rule.ts'
import { setX } from './set-x.ts'
import { tmpLogWrite } from './tmp-log.ts'

export const rules: readonly Rule[] = [setX, tmpLogWrite]
