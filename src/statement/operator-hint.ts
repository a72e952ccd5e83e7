import { closest } from '../text/closest.ts'
import type { Reader } from './reader.ts'
import type { Operator } from './statement.ts'
import { operators } from './statement.ts'

/** What people write for an operator. */
const slips: readonly (readonly [RegExp, Operator])[] = [
  [/^(=|===|equals?|is|are)$/, '=='],
  [/^(!==|<>|=!|isn't)$/, '!='],
  [/^=>$/, '>='],
  [/^=<$/, '<='],
  [/^(includes?|has|have|containing)$/, 'contains'],
  [/^(=~|like)$/, 'matches'],
  [/^(present|there)$/, 'exists'],
  [/^(missing|gone)$/, 'absent'],
  [/^(empty)$/, 'is empty']
]

/** Stops reading at a clause in which no operator was found. */
export function missingOperator(reader: Reader, start: number): never {
  const clause = (/^.*?(?=\s+or\s|$)/s.exec(reader.text.slice(start))?.[0] ?? '').trim()
  const words = clause.split(/\s+/)
  for (const word of words.slice(1)) {
    const meant = operatorMeantBy(word)
    if (meant) reader.fail(`\`${word}\` is no operator`, `did you mean \`${meant}\`?`, reader.text.indexOf(word, start))
  }
  const glued = /[^\s=!<>](==|!=|<=|>=|=|<|>)|\s(==|!=|<=|>=|<|>)\S/.exec(clause)
  const symbol = glued?.[1] ?? glued?.[2]
  if (symbol) reader.fail(`\`${symbol}\` does not stand alone`, `put a space on each side: \` ${symbol} \``, start)
  if (start > 0 && /\sor\s+$/.test(reader.text.slice(0, start))) {
    reader.fail(
      `after \`or\` comes \`${clause}\`, which is no statement`,
      'write a whole one, e.g. `exit == 0 or exit == 1`, or put quotes around text that holds " or "',
      start
    )
  }
  return reader.fail(`\`${clause}\` has no operator`, `write one of ${operators.join('  ')} between spaces`, start)
}

function operatorMeantBy(word: string): Operator | null {
  const slip = slips.find(([pattern]) => pattern.test(word.toLowerCase()))
  return (
    slip?.[1] ?? (word.length < 4 ? null : (operators.find(operator => operator === closest(word, operators)) ?? null))
  )
}
