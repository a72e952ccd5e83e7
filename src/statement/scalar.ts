import { meantNumber, readNumber } from './number.ts'
import { isRegexLike } from './regex-literal.ts'
import type { Literal } from './statement.ts'

type Fail = (fact: string, fix: string) => never

export function toText(text: string): Literal {
  return { kind: 'text', text, isRaw: false }
}

/** `true`, `60`, `500ms`, or text. What was meant to be more than text is a mistake, for text equals nothing by chance. */
export function toScalar(text: string, fail: Fail): Literal {
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' }
  const number = readNumber(text)
  if (number) return number
  const meant = meantNumber(text)
  if (meant) return fail(`\`${text}\` is no number`, `did you mean ${meant}? Text stands in quotes: "${text}"`)
  if (isRegexLike(text))
    return fail(`\`${text}\` is compared as text`, `did you mean \`matches ${text}\`? Text stands in quotes`)
  return toText(text)
}
