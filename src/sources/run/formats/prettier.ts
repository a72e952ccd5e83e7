import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'

export const prettier: Format = {
  name: 'prettier',
  tool: 'prettier',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program]) => program === 'prettier',
  read({ lines }) {
    const isIdle = lines.some(line => /^\[error\] No (?:files matching|parser could)/.test(line))
    const findings = lines.flatMap(finding)
    return { ...lintReading(findings), idle: isIdle && findings.length === 0 ? 'no file matched' : null }
  }
}

/** `[warn] src/a.ts`, with --list-different `src/a.ts`; `[error] src/b.ts: SyntaxError: message (3:1)` */
function finding(line: string): ToolFinding[] {
  const path = /^(?:\[warn\] )?([^\s[]\S*\.\w+)$/.exec(line)?.[1]
  if (path !== undefined) {
    return [toolFinding({ rule: 'prettier/unformatted', message: 'Not formatted as prettier would', path })]
  }
  const [, broken, message, row, column] =
    /^\[error\] (\S+\.\w+): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/.exec(line) ?? []
  if (broken === undefined || message === undefined) return []
  const place = row === undefined ? {} : { line: Number(row), column: Number(column) }
  return [toolFinding({ rule: 'prettier/error', message, path: broken, ...place })]
}
