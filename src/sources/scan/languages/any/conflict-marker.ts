import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'

const MARKER = /(?<=^|[\r\n])(?:<{7} \S|\|{7}(?=[ \r\n]|$)|={7}(?=[\r\n]|$)|>{7} \S)[^\r\n]*/g

/** What git writes behind the last marker: a branch, or a commit and its subject. Seven quoted levels look otherwise. */
const LONE_END = /^>{7} \S+(?: \(.*\))?$/

/** A marker of each kind for each conflict; `=======` and `|||||||` only inside one, for they underline headings too. */
function markersIn(text: string, code: () => Code): readonly Span[] {
  const found = markersOf(text)
  return found.length === 0 ? found : found.filter(({ start }) => !isInFence(code(), start))
}

/** In a document the lines of a fence are no code of the project: each is one literal. */
function isInFence(code: Code, offset: number): boolean {
  const at = code.tokenAt(offset)
  return code.kind(at) === 'literal' && /^[<|=>]{7}/.test(code.textOf(at))
}

function markersOf(text: string): readonly Span[] {
  const found: Span[] = []
  let isOpen = false
  for (const { index, 0: line } of text.matchAll(MARKER)) {
    const isStart = line.startsWith('<')
    const isEnd = line.startsWith('>')
    if (isStart || isOpen || (isEnd && LONE_END.test(line))) found.push({ start: index, end: index + line.length })
    isOpen = isStart || (isOpen && !isEnd)
  }
  return found
}

export const conflictMarker: Rule = {
  id: 'any/conflict-marker',
  group: 'conflict',
  severity: 'error',
  message: 'A merge conflict is not resolved',
  help: 'Keep one of the two sides, and remove the markers.',
  words: [],
  needs: ['<<<<<<< ', '>>>>>>> '],
  match: () => null,
  find: markersIn
}
