import type { Rule, Span } from '../../rule.ts'

const MARKER = /(?<=^|[\r\n])(?:<{7} \S|\|{7}(?=[ \r\n]|$)|={7}(?=[\r\n]|$)|>{7} \S)[^\r\n]*/g

/** What git writes behind the last marker: a branch, or a commit and its subject. Seven quoted levels look otherwise. */
const LONE_END = /^>{7} \S+(?: \(.*\))?$/

/** A marker of each kind for each conflict; `=======` and `|||||||` only inside one, for they underline headings too. */
function markersIn(text: string): readonly Span[] {
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
