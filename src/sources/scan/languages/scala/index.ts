import type { Language } from '../../language.ts'
import { rules } from './rules.ts'
import { scala } from './syntax.ts'

export const scalaLanguages: readonly Language[] = [
  { title: 'Scala', extensions: ['.scala', '.sc', '.sbt'], shebangs: ['scala'], start: { syntax: scala }, rules }
]
