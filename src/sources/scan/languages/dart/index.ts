import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { dart } from './syntax.ts'

export const dartLanguages: readonly Language[] = [
  { title: 'Dart', extensions: ['.dart'], shebangs: ['dart'], start: { syntax: dart }, rules }
]
