import { harmlessLine, splitLines } from './harmless.ts'

// The runner compares by culture, and ICU then ignores these characters: `#<zero width>#[error]` may be a command as well.
const invisible = '\\p{Default_Ignorable_Code_Point}*'

/** `##[command]` is honoured anywhere in a line. */
const anywhere = new RegExp(`(#${invisible}#${invisible}\\[)`, 'gu')

/** `::command::` is honoured at a line's start. .NET trims U+0085, JavaScript U+FEFF. */
const atStart = new RegExp(`^((?:[\\s\\u0085\\ufeff]|\\p{Default_Ignorable_Code_Point})*:${invisible}:)`, 'u')

/**
 * Text from outside, fit for a log that the Actions runner reads: no line of it is a workflow command. The backslash makes
 * the command's name one that no runner knows.
 */
export function neutralise(text: string): string {
  return splitLines(text).map(neutraliseLine).join('\n')
}

function neutraliseLine(line: string): string {
  return harmlessLine(line).replace(atStart, '$1\\').replace(anywhere, '$1\\')
}
