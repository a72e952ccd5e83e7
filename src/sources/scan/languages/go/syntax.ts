import type { Syntax } from '../../engine/syntax.ts'
import { blockComment, lineComment, lineString } from '../braces/forms.ts'
import { pointedNumber } from '../numbers.ts'

export const go: Syntax = {
  forms: [lineComment, blockComment, lineString('"'), { kind: 'string', open: '`', close: '`' }, lineString("'")],
  literals: [pointedNumber],
  operators: [':=', '<-', '==', '!=', '<=', '>=', '...']
}
