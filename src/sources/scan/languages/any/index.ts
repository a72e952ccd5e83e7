import type { Language } from '../../language.ts'
import { banner } from './banner.ts'
import { conflictMarker } from './conflict-marker.ts'
import { tmpLogWrite } from './tmp-log.ts'

/** The language with the rules that hold in all of them. */
export function withRulesOfAll(language: Language): Language {
  const needsNone = language.writesNoFiles || language.rules.some(({ id }) => id.endsWith('/tmp-log-write'))
  const rules = [...language.rules, banner, conflictMarker, ...(needsNone ? [] : [tmpLogWrite])]
  return { ...language, rules }
}
