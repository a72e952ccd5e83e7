import type { Format } from '../format.ts'
import { lintReading, toolFinding } from '../reading.ts'

export const black: Format = {
  name: 'black',
  tool: 'black',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'black',
  read({ lines }) {
    const isSummary = (line: string) =>
      /\b\d{1,9} files? would be (?:reformatted|left unchanged)|^No Python files are present/.test(line)
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
  const [, path, reason, number, column] =
    /^error: cannot format (.+?): (.*?)(?: (\d+):(\d+)(?:: .*)?)?$/.exec(line) ?? []
  if (path === undefined) return []
  const place = { path, line: number === undefined ? null : Number(number), column: Number(column ?? 0) || null }
  return [toolFinding({ rule: 'black/error', message: `Cannot be formatted: ${reason?.replace(/:$/, '')}`, ...place })]
}
