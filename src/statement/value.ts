import { parseDuration } from './duration.ts'
import { meantNumber } from './number.ts'
import { readQuoted } from './quotes.ts'
import type { Reader } from './reader.ts'
import { readRegex } from './regex-literal.ts'
import { toNumber, toScalar, toText } from './scalar.ts'
import type { Literal, Operator } from './statement.ts'

const SPACE = /\s+/y
const NOTHING = /$|or(?=\s|$)/y
const UP_TO_OR = /.*?(?=\s+or(?=\s|$)|\s*$)/sy
const ITEM = /[^,\]]*/y

/** What unquoted text means. */
type Meaning = (text: string, fail: (fact: string, fix: string) => never) => Literal

/** Reads what an operator compares with: the operator decides what may stand there. */
export function readValue(reader: Reader, operator: Operator): Literal {
  const start = reader.at
  reader.take(SPACE)
  if (reader.sees(NOTHING))
    reader.fail(`nothing follows \`${operator}\``, 'write a value after it; no text is ""', start)
  switch (operator) {
    case 'matches':
    case 'not matches':
      return readRegex(reader)
    case 'contains':
    case 'not contains':
      return readList(reader, toText) ?? readOne(reader, toText)
    case '==':
    case '!=':
      return readList(reader, toScalar) ?? readOne(reader, toScalar)
    case 'in':
      return readList(reader, toScalar) ?? reader.fail('`in` needs a list', 'write e.g. `in [a, b]`')
    default:
      return readOne(reader, toNumber)
  }
}

function readOne(reader: Reader, meaning: Meaning): Literal {
  const quoted = readQuoted(reader)
  if (quoted) return { kind: 'text', ...quoted }
  const start = reader.at
  const text = reader.take(UP_TO_OR) ?? ''
  const value = withoutFor(text)
  reader.at = start + value.length
  return meaning(value, (fact, fix) => reader.fail(fact, fix, start))
}

/** ` for 5m` at the end belongs to the clause; ` for you` is text. */
function withoutFor(text: string): string {
  const [suffix, duration = ''] = /\s+for\s+(\S+)$/.exec(text) ?? []
  const isMeant = parseDuration(duration) !== null || meantNumber(duration) !== null
  return suffix !== undefined && isMeant ? text.slice(0, -suffix.length) : text
}

/** Reads the list that begins here, `null` if none does. */
function readList(reader: Reader, meaning: Meaning): Literal | null {
  const start = reader.at
  if (reader.take(/\[/y) === null) return null
  const items: Literal[] = []
  do {
    reader.take(SPACE)
    items.push(readItem(reader, meaning))
    reader.take(SPACE)
  } while (reader.take(/,/y) !== null)
  if (reader.take(/\]/y) === null) {
    reader.fail('the list is not closed', 'close it with ], or put "…" around text that begins with [', start)
  }
  return { kind: 'list', items }
}

function readItem(reader: Reader, meaning: Meaning): Literal {
  const quoted = readQuoted(reader)
  if (quoted) return { kind: 'text', ...quoted }
  const start = reader.at
  const text = (reader.take(ITEM) ?? '').trimEnd()
  if (text === '')
    reader.fail('a list with an empty place', 'leave out the comma; an empty text is ""; no list is `is empty`')
  return meaning(text, (fact, fix) => reader.fail(fact, fix, start))
}
