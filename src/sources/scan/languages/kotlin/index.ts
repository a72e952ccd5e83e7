import type { Language } from '../../language.ts'
import { renames } from './names.ts'
import { rules } from './rules.ts'
import { kotlin } from './syntax.ts'

export const kotlinLanguages: readonly Language[] = [
  { title: 'Kotlin', extensions: ['.kt', '.kts'], shebangs: ['kotlin'], start: { syntax: kotlin }, rules, renames }
]
