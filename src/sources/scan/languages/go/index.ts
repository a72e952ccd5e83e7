import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { go } from './syntax.ts'

export const goLanguages: readonly Language[] = [{ title: 'Go', extensions: ['.go'], start: { syntax: go }, rules }]
