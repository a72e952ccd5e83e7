import { harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'

/** Text from outside as one line of HTML, fit for elements and quoted attributes. */
export function text(outside: string): string {
  return escapeMarkup(oneLine(outside))
}

/** Lines from outside for a `pre`. */
export function block(outside: string): string {
  return splitLines(outside).map(line).join('\n')
}

/** One line from outside with its white space as it is. */
export function line(outside: string): string {
  return escapeMarkup(harmlessLine(outside))
}

function escapeMarkup(plain: string): string {
  return plain.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
