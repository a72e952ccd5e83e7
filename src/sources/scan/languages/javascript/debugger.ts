import type { Code } from '../../engine/code.ts'
import type { Span } from '../../rule.ts'

/** `debugger` as a statement. As a key, a member or a method it is any name. */
export function debuggerStatement(code: Code, at: number): Span | null {
  return beginsStatement(code, at) && endsStatement(code, at) ? { start: code.start(at), end: code.end(at) } : null
}

const DEBUG_TAG = '{@debug'

/** `{@debug user}` of Svelte prints, and stops where the tools of a browser are open. */
export function debugTags(text: string, code: () => Code): readonly Span[] {
  const found: Span[] = []
  for (let offset = text.indexOf(DEBUG_TAG); offset >= 0; offset = text.indexOf(DEBUG_TAG, offset + 1)) {
    const at = code().tokenAt(offset)
    const isTag = code().kind(at) === 'enter' && code().textOf(at) === DEBUG_TAG
    if (isTag) found.push({ start: offset, end: code().end(Math.max(at, code().partner(at))) })
  }
  return found
}

function beginsStatement(code: Code, at: number): boolean {
  const kind = code.kind(at - 1)
  const before = code.textOf(at - 1)
  if (kind === null || kind === 'enter') return true
  if (kind === 'mark') return [';', '{', '}', ')', ':', ']', '++', '--'].includes(before)
  return code.startsLine(at) || before === 'else' || before === 'do'
}

function endsStatement(code: Code, at: number): boolean {
  const kind = code.kind(at + 1)
  const next = code.textOf(at + 1)
  if (kind === null || kind === 'leave') return true
  if (next === ';' || next === '}') return true
  return code.startsLine(at + 1) && !(kind === 'mark' && [':', '?', '=', ',', ')', '.', '?.', '('].includes(next))
}
