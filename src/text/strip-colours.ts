const ESC = '\\u001b'
const BEL = '\\u0007'

/**
 * ECMA-48 control sequences: colours and cursor moves, titles and links, and the two-byte escapes. A title that does not end
 * in its line is none: it would hide all that is printed after it.
 */
const sequences = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}[\\]PX^_][^${BEL}${ESC}\\r\\n]*(?:${BEL}|${ESC}\\\\)|${ESC}[ -/]*[0-~]`,
  'g'
)

/** The text as it would read on paper: without colours, cursor moves and terminal titles. */
export function stripColours(text: string): string {
  return text.includes('\u001b') ? text.replace(sequences, '') : text
}
