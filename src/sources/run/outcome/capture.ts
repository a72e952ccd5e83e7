import * as z from 'zod'
import { type Observed, Quantity, type Value } from '../../../domain/observation.ts'
import type { Regexes } from '../../../domain/ports.ts'
import { readNumber } from '../../../statement/number.ts'
import { isRegexLike, whyNoRegex } from '../../../statement/regex-literal.ts'
import type { Subject } from '../../../statement/subject.ts'
import { regexParts } from '../pattern.ts'
import { subjects } from '../subjects.ts'

/** Named groups of a regex; the pattern is written with or without slashes. */
const GROUP = /\(\?<([A-Za-z_]\w*)>/g

/** `/(?<p99>\d+) ms/` makes a subject of every named group. */
export const capture = z
  .string()
  .refine(text => whyNoRegex(...partsOf(text)) === null, {
    error: 'is no regex',
    abort: true,
    params: { fix: 'mend it: /latency (?<p99>\\d+)/' }
  })
  .refine(text => groupNames(text).length > 0, {
    error: 'names no group',
    params: { fix: 'name what is to be captured: /latency (?<p99>\\d+)/' }
  })
  .refine(text => !groupNames(text).some(isTaken), {
    error: 'names a group like a subject that there is already',
    params: { fix: 'give the group another name' }
  })

/** The subjects that the groups become. */
export function capturedSubjects(text: string | undefined): readonly Subject[] {
  return groupNames(text ?? '').map(name => ({
    name,
    dimension: 'any',
    summary: `Captured from the output as ${name}.`
  }))
}

type Captured = { readonly name: string; readonly output: string; readonly regexes: Regexes }

/** What a group held at every place where the regex matched. @throws RegexTimeout when it takes too long */
export function observeCapture(text: string, { name, output, regexes }: Captured): Observed {
  const matches = regexes.compile(...partsOf(text)).matches(output)
  const values = matches.flatMap(({ groups }) => groups[name] ?? [])
  if (values.length === 0) return { kind: 'undecidable', reason: `nothing in the output matches ${text}` }
  return { kind: 'observed', observations: values.map(value => ({ value: toValue(value), place: null })) }
}

/** `12`, `12ms` and `3%` are numbers. */
function toValue(text: string): Value {
  const number = readNumber(text.trim())
  if (!number) return text
  return number.unit === null ? number.amount : new Quantity(number.amount, number.unit)
}

function groupNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(GROUP)].map(([, name = '']) => name))]
}

function isTaken(name: string): boolean {
  return subjects.some(subject => subject.name === name)
}

function partsOf(text: string): readonly [string, string] {
  return isRegexLike(text) ? regexParts(text) : [text, '']
}
