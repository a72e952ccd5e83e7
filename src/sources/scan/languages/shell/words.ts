import type { Code } from '../../engine/code.ts'

/** A word as the shell splits them: `"$dir"/x.log` is one, whatever tokens it is made of. */
export type ShellWord = { readonly raw: string; readonly first: number; readonly next: number }

/** More tokens than a word has. */
const MAX_TOKENS = 200
/** More characters than a path has. */
const MAX_LENGTH = 1000

const separators = new Set([';', '|', '&', '<', '>', '(', ')', '>>', '&>', '&>>', '>|', '>&', '&&', '||', ';;', '<<<'])
/** Behind these words a command begins. */
const openers = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', 'time', 'builtin', 'command', 'coproc'])

/** The word that begins at a token; `null` when none does on this line. */
export function wordFrom(code: Code, first: number): ShellWord | null {
  const start = code.start(first)
  let next = first
  while (next < first + MAX_TOKENS && belongs(code, next, first))
    next = code.is(next, '$') ? behindDollar(code, next) : code.after(next)
  return next === first
    ? null
    : { raw: code.text.slice(start, Math.min(code.end(next - 1), start + MAX_LENGTH)), first, next }
}

function belongs(code: Code, at: number, first: number): boolean {
  const kind = code.kind(at)
  if (kind === null || kind === 'leave' || (at > first && !code.touches(at))) return false
  return kind !== 'mark' || !separators.has(code.textOf(at))
}

/** `$(date)` and `$((n + 1))` */
function behindDollar(code: Code, dollar: number): number {
  return code.is(dollar + 1, '(') && code.touches(dollar + 1) ? code.after(dollar + 1) : dollar + 1
}

/** Whether a command ends before the token: at a line break or a separator. */
export function endsCommand(code: Code, at: number): boolean {
  const kind = code.kind(at)
  if (kind === null || kind === 'leave' || code.startsLine(at)) return true
  return kind === 'mark' && [';', '|', '&', ')', '}', '&&', '||', ';;'].includes(code.textOf(at))
}

/** Whether a command begins at the token, rather than an argument. */
export function beginsCommand(code: Code, at: number): boolean {
  const kind = code.kind(at - 1)
  if (kind === null || kind === 'enter' || code.startsLine(at)) return true
  if (code.touches(at) && code.kind(at - 1) !== 'mark') return false
  if (kind === 'word') return openers.has(code.textOf(at - 1)) && !code.touches(at - 1)
  if (code.is(at - 1, '(')) return !code.is(at - 2, '=') && !code.is(at - 2, '+=')
  return kind === 'mark' && [';', '|', '&', ')', '{', '!', '&&', '||', ';;'].includes(code.textOf(at - 1))
}
