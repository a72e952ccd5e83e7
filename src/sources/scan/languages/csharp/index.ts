import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { csharp } from './syntax.ts'

export const csharpLanguages: readonly Language[] = [
  { title: 'C#', extensions: ['.cs', '.csx'], start: { syntax: csharp }, rules }
]
