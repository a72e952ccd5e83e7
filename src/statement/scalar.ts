import { meantNumber, readNumber } from './number.ts'
import { isRegexLike } from './regex-literal.ts'
import type { Literal } from './statement.ts'

type Fail = (fact: string, fix: string) => never

/** What unquoted text means: only itself, */
export function toText(text: string): Literal {
  return { kind: 'text', text, isRaw: false }
}

/** a number where it is one: `60`, `500ms`, */
export function toNumber(text: string, fail: Fail): Literal {
  const meant = meantNumber(text)
  if (meant) return fail(`\`${text}\` is no number`, `did you mean ${meant}? Text stands in quotes: "${text}"`)
  return readNumber(text) ?? toText(text)
}

/** or a switch, too: `true`. A regex among these was meant to be matched: as text it would equal nothing. */
export function toScalar(text: string, fail: Fail): Literal {
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' }
  if (isRegexLike(text)) {
    return fail(`\`${text}\` is compared as text`, `did you mean \`matches ${text}\`? Text stands in quotes`)
  }
  return toNumber(text, fail)
}
