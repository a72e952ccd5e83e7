import { takesAway } from '../../text/glob-matcher.ts'
import type { Refusal } from '../define.ts'
import { isRefusal, readSelector, type Written } from './selector.ts'
import { ownRulesIn } from './settings.ts'

type Entry = {
  readonly main: readonly string[]
  readonly fields: { readonly forbid: readonly Written[]; readonly require: readonly Written[] }
  readonly settings?: unknown
}

/** What only shows with the whole entry and the config's own rules: nothing is asked for, or a rule that is not there. */
export function refusals({ main, fields, settings }: Entry): readonly Refusal[] {
  if (fields.forbid.length + fields.require.length === 0)
    return [{ fact: 'nothing is forbidden or required', fix: 'add forbid: or require:' }]
  if (main.every(takesAway))
    return [
      { fact: 'every glob takes files away, and none names any', fix: 'add one that does, as in **', at: ['scan'] }
    ]
  const own = ownRulesIn(settings)
  return (['forbid', 'require'] as const).flatMap(key =>
    fields[key].flatMap((written, index) => {
      const read = readSelector(written, own)
      return isRefusal(read) ? [{ ...read, at: [key, index] }] : []
    })
  )
}
