import type { Code } from '../engine/code.ts'
import type { Fixer, Span, TextEdit } from '../rule.ts'
import { relying, removal } from './edit.ts'

const OPTION = String.raw`[ \t]+[-+](?:[A-Za-z]*o[ \t]+\w+|[A-Za-z]+)`
/** `set` and nothing but options. */
const OPTIONS = new RegExp(`^set(?:${OPTION}){1,20}$`)
const ONLY_TRACE = /^set[ \t]+-(?:x|o[ \t]+xtrace)$/
const opensBlock = ['then', 'do', 'else', '{', '(', '&&', '||', '!', 'elif', 'if', 'while', 'until', '|', 'in']
const closesBlock = ['fi', 'done', 'else', 'elif', '}', ')', 'esac', ';;', ';&', ';;&']

/** `set -x` goes with its line; `set -ex` becomes `set -e`. */
export const trace: Fixer = (code, span) => {
  const text = code.text.slice(span.start, span.end)
  if (text.startsWith('#!')) return withoutFlag(text, span)
  if (!OPTIONS.test(text)) return null
  return ONLY_TRACE.test(text) ? withoutCommand(code, span) : withoutFlag(text, span)
}

/** Takes the letter out of its group, the group where it is the only letter, or `-o xtrace`. */
function withoutFlag(text: string, { start }: Span): readonly TextEdit[] | null {
  const all = [
    ...text.matchAll(/[ \t]+-(?:o[ \t]+xtrace|x)(?=[ \t]|$)|(?<=[ \t]-[a-wyzA-Z]*)x(?=[A-Za-z]*(?:[ \t]|$))/g)
  ]
  if (all.length === 0) return null
  return all.map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length, text: '' }))
}

function withoutCommand(code: Code, span: Span): readonly TextEdit[] | null {
  const first = code.tokenAt(span.start)
  const next = code.tokenAt(span.end - 1) + 1
  if (!code.startsLine(first)) return null
  if (code.is(next, ';') && !code.startsLine(next + 1))
    return [{ start: span.start, end: code.start(next + 1), text: '' }]
  if (code.kind(next) !== null && !code.startsLine(next)) return null
  const isFirst = opensBlock.includes(code.textOf(first - 1))
  const isLast = closesBlock.includes(code.textOf(next))
  if (isFirst && isLast) return null
  const gone = removal(code, span)
  if (isFirst) return relying(code, gone, next)
  return isLast && first > 0 ? relying(code, gone, first - 1) : gone
}
