import { closest } from '../text/closest.ts'
import type { Reader } from './reader.ts'
import type { Operator } from './statement.ts'
import { operators } from './statement.ts'

/** What people write for an operator. */
const slips: readonly (readonly [RegExp, Operator])[] = [
  [/^(is not|isn't|!==|<>|=!)/, '!='],
  [/^(is|are|equals?|=|===)/, '=='],
  [/^=>/, '>='],
  [/^=</, '<='],
  [/^(does not|doesn't|not) (contain|include|have)s?/, 'not contains'],
  [/^(includes?|has|have|containing)/, 'contains'],
  [/^(does not|doesn't|not) match(es)?/, 'not matches'],
  [/^(=~|like)/, 'matches'],
  [/^(present|there)/, 'exists'],
  [/^(missing|gone)/, 'absent'],
  [/^empty/, 'is empty']
]

/** Stops reading at a clause in which no operator was found. */
export function missingOperator(reader: Reader, start: number): never {
  const clause = (/^.*?(?=\s+or\s|$)/s.exec(reader.text.slice(start))?.[0] ?? '').trimEnd()
  refuseSlip(reader, clause, start)
  const glued = /[^\s=!<>](==|!=|<=|>=|=|<|>)|\s(==|!=|<=|>=|<|>)\S/.exec(clause)
  const symbol = glued?.[1] ?? glued?.[2]
  if (symbol) reader.fail(`\`${symbol}\` does not stand alone`, `put a space on each side: \` ${symbol} \``, start)
  if (/\sor\s+$/.test(reader.text.slice(0, start))) {
    reader.fail(
      `after \`or\` comes \`${clause}\`, which is no statement`,
      'write a whole one, e.g. `exit == 0 or exit == 1`, or put quotes around text that holds " or "',
      start
    )
  }
  return reader.fail(`\`${clause}\` has no operator`, `write one of ${operators.join('  ')} between spaces`, start)
}

/** The first word is the subject's. */
function refuseSlip(reader: Reader, clause: string, start: number): void {
  for (const { index } of clause.matchAll(/(?<=\s)\S/g)) {
    const slip = slipAt(clause.slice(index))
    if (slip) reader.fail(`\`${slip.written}\` is no operator`, `did you mean \`${slip.meant}\`?`, start + index)
  }
}

function slipAt(text: string): { written: string; meant: string } | null {
  for (const [pattern, meant] of slips) {
    const [written] = new RegExp(`${pattern.source}(?=\\s|$)`, 'i').exec(text) ?? []
    if (written !== undefined) return { written, meant }
  }
  const [word = ''] = text.split(/\s/)
  // Short words are near to anything.
  const meant = word.length < 4 ? null : closest(word, operators)
  return meant === null ? null : { written: word, meant }
}
