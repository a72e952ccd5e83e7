import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { swift } from './syntax.ts'

export const swiftLanguages: readonly Language[] = [
  { title: 'Swift', extensions: ['.swift'], shebangs: ['swift'], start: { syntax: swift }, rules }
]
