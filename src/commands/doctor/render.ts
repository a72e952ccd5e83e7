import { oneLine } from '../../text/harmless.ts'
import type { Advice } from './advice.ts'

/** For a terminal: a line each, and below what is not well why it matters and what to do. */
export function renderAdvice(advice: readonly Advice[], { subject }: { readonly subject: string }): string {
  const width = Math.max(...advice.map(({ state }) => state.length))
  const indent = ' '.repeat(width + 4)
  const entries = advice.map(({ state, subject, fact, why, fix }) =>
    [
      `  ${state.padEnd(width)}  ${subject}: ${oneLine(fact)}`,
      ...(why === null ? [] : [`${indent}why: ${oneLine(why)}`]),
      ...(fix === null ? [] : [`${indent}fix: ${oneLine(fix)}`])
    ].join('\n')
  )
  return `${subject}\n\n${entries.join('\n')}\n\n${conclusionOf(advice)}\n`
}

function conclusionOf(advice: readonly Advice[]): string {
  const count = (state: Advice['state']) => advice.filter(one => one.state === state).length
  const [wrong, unknown] = [count('wrong'), count('unknown')]
  if (wrong + unknown === 0) return 'The gate protects the branch.'
  return `${wrong} wrong, ${unknown} unknown: the gate protects the branch only when both are 0.`
}
