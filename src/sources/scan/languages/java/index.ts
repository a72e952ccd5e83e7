import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { java } from './syntax.ts'

export const javaLanguages: readonly Language[] = [
  { title: 'Java', extensions: ['.java'], start: { syntax: java }, rules }
]
