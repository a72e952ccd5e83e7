const ESC = '\\u001b'
const BEL = '\\u0007'

/** ECMA-48 control sequences: colours and cursor moves, titles and links, and the two-byte escapes. */
const sequences = new RegExp(
  `${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}[\\]PX^_][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|${ESC}[ -/]*[0-~]`,
  'g'
)

/** The text as it would read on paper: without colours, cursor moves and terminal titles. */
export function stripColours(text: string): string {
  return text.includes('\u001b') ? text.replace(sequences, '') : text
}
