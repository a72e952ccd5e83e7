import type { Statement } from '../../statement/statement.ts'
import type { Bearing, Bearings } from '../define.ts'

type Entry = { readonly fields: { readonly require: readonly unknown[] }; readonly expect: readonly Statement[] }

/** The more files, the more a `forbid` forbids, and the easier a `require` is met, and what is said of how many they are. */
export function bearings({ fields: { require }, expect }: Entry): Bearings {
  const isCounted = expect.some(({ clauses }) => clauses.some(({ subject }) => subject === 'files'))
  const isWanting = require.length > 0 || isCounted
  return {
    forbid: 'more-is-stronger',
    require: 'more-is-stronger',
    message: 'none',
    ...(!isWanting && {
      'changed-lines': { strongestFirst: [false, true] },
      scan: 'wider-is-stronger',
      exclude: 'wider-is-weaker'
    })
  }
}

/** Own rules. How one is shown decides nothing; what it finds does. */
export const compareRules: Bearing = (was, is) => {
  const [before, after] = [shapes(was), shapes(is)]
  if (before.some(rule => !after.includes(rule))) return 'unknown'
  return after.length > before.length ? 'stronger' : 'same'
}

function shapes(rules: unknown): readonly string[] {
  if (!Array.isArray(rules)) return []
  return rules.map(({ id, languages, pattern, text, regex, severity }) =>
    JSON.stringify([id, languages, pattern, text, regex, severity])
  )
}
