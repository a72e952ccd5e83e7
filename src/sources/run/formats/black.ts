import type { Format } from '../format.ts'
import { lintReading, toolFinding } from '../reading.ts'

export const black: Format = {
  name: 'black',
  tool: 'black',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'black',
  isHidingFindings: words => !words.some(word => word === '--check' || word === '--diff'),
  read({ lines }) {
    const isSummary = (line: string) =>
      /\b\d{1,9} files? (?:would be )?(?:reformatted|left unchanged)\b|^No Python files are present/.test(line)
    if (!lines.some(isSummary)) return null
    const isIdle = lines.some(line => line.startsWith('No Python files are present'))
    return { ...lintReading(lines.flatMap(toFinding)), idle: isIdle ? 'no Python file was found' : null }
  }
}

function toFinding(line: string) {
  const unformatted = /^would reformat (\S.*)$/.exec(line)?.[1]
  if (unformatted !== undefined) {
    return [toolFinding({ rule: 'black/unformatted', message: 'Not formatted as black would', path: unformatted })]
  }
  // Without --check it rewrites the file and exits with 0: what is formatted then is not what was committed.
  const rewritten = /^reformatted (\S.*)$/.exec(line)?.[1]
  if (rewritten !== undefined) {
    const message = 'Was not formatted, and black rewrote it here: run it with --check'
    return [toolFinding({ rule: 'black/unformatted', message, path: rewritten })]
  }
  const [, path, reason, number, column] =
    /^error: cannot format (.+?): (.*?)(?: (\d+):(\d+)(?:: .*)?)?$/.exec(line) ?? []
  if (path === undefined) return []
  const place = { path, line: number === undefined ? null : Number(number), column: Number(column ?? 0) || null }
  return [toolFinding({ rule: 'black/error', message: `Cannot be formatted: ${reason?.replace(/:$/, '')}`, ...place })]
}
