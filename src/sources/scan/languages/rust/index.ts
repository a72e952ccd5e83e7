import type { Language } from '../../language.ts'
import { renames } from './imports.ts'
import { rules } from './rules.ts'
import { rust } from './syntax.ts'

export const rustLanguages: readonly Language[] = [
  { title: 'Rust', extensions: ['.rs'], start: { syntax: rust }, rules, renames }
]
