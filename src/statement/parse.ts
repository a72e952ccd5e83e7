import { parseDuration } from './duration.ts'
import { meantNumber } from './number.ts'
import { missingOperator } from './operator-hint.ts'
import { Reader } from './reader.ts'
import type { Clause, Operator, Statement } from './statement.ts'
import { operators } from './statement.ts'
import { readWord } from './subject-words.ts'
import { readValue } from './value.ts'

export { StatementError } from './statement-error.ts'

/** A statement is a sentence; longer ones are something else. */
const LENGTH_LIMIT = 10_000

const SPACE = /\s+/y
const ANY = /any\s+/y
const OR = /\s+or(?=\s|$)/y
const OR_ITSELF = /or(?=\s|$)/y
const FOR = /\s+for\s+(\S+)/y
const END = /\s*$/y
const EXISTS_ALONE = /exists(?=\s*$|\s+or\s)/y
const OPERATOR = new RegExp(`(?:${operators.map(operator => operator.replace(' ', '\\s+')).join('|')})(?=\\s|$)`, 'y')

/**
 * Reads one sentence of the language, names not filled in.
 *
 *     statement  = clause { " or " clause }
 *     clause     = [ "any " ] subject " " operator [ " " value ] [ " for " duration ]
 *
 * @throws StatementError, and nothing else
 */
export function parseStatement(text: string): Statement {
  const reader = new Reader(text)
  if (text.length > LENGTH_LIMIT)
    reader.fail(`a statement of ${text.length} characters`, `${LENGTH_LIMIT} are the limit`)
  reader.take(SPACE)
  if (reader.sees(END)) reader.fail('the statement is empty', 'write SUBJECT OPERATOR VALUE, e.g. `exit == 0`')
  const first = readClause(reader)
  const others: Clause[] = []
  while (reader.take(OR) !== null) others.push(readClause(reader))
  if (!reader.sees(END)) {
    reader.fail(`nothing may follow here, and there is \`${reader.rest.trim()}\``, 'put quotes around the whole text')
  }
  return { clauses: [first, ...others] }
}

function readClause(reader: Reader): Clause {
  reader.take(SPACE)
  const isAny = reader.take(ANY) !== null
  if (reader.take(EXISTS_ALONE) !== null) return existsAlone(isAny)
  const subject = readSubject(reader)
  const operator = readOperator(reader)
  const value = isUnary(operator) ? null : readValue(reader, operator)
  return { isAny, subject, operator, value, forMs: readFor(reader) }
}

/** `exists`, alone, is short for `exists == true`: the thing itself, where a source knows what that is. */
function existsAlone(isAny: boolean): Clause {
  return { isAny, subject: 'exists', operator: '==', value: { kind: 'boolean', value: true }, forMs: null }
}

/** Everything up to the leftmost operator that stands between spaces, outside of quotes and brackets. */
function readSubject(reader: Reader): string {
  const start = reader.at
  const words: string[] = []
  while (!reader.sees(OPERATOR)) {
    const word = reader.sees(OR_ITSELF) ? null : readWord(reader)
    if (word === null) return missingOperator(reader, start)
    words.push(word)
    reader.take(SPACE)
  }
  if (words.length === 0) {
    reader.fail(`\`${reader.rest.trim()}\` has no subject`, 'begin with what is looked at, e.g. `exit == 0`')
  }
  return words.join(' ')
}

function readOperator(reader: Reader): Operator {
  const written = reader.take(OPERATOR)?.replace(/\s+/, ' ')
  // Never missing: a subject ends at an operator.
  return operators.find(operator => operator === written) ?? reader.fail('no operator', 'write one')
}

function isUnary(operator: Operator): boolean {
  return operator === 'exists' || operator === 'absent' || operator === 'is empty'
}

function readFor(reader: Reader): number | null {
  const start = reader.at
  const duration = reader.take(FOR)?.trim().split(/\s+/)[1]
  if (duration === undefined) return null
  const meant = meantNumber(duration) ?? '5m'
  return parseDuration(duration) ?? reader.fail(`\`${duration}\` is no duration`, `write e.g. \`for ${meant}\``, start)
}
