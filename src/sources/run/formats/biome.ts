import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'

/** `src/a.ts:3:10 lint/style/useTemplate  FIXABLE  ━━━`, or without a line `src/a.ts format ━━━`. */
const HEADING =
  /^(\S.*?)(?::(\d+):(\d+))? (lint\/\S+|assist\/\S+|format|parse|syntax\S*|suppressions\/\S+)(?: {1,4}[A-Z]{1,20}){0,3} {1,4}━+$/

export const biome: Format = {
  name: 'biome',
  tool: 'biome',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'biome',
  read({ lines }) {
    const checked = lines.map(line => /^Checked (\d+) files? in /.exec(line)?.[1]).find(text => text !== undefined)
    const findings = lines.flatMap((_, at) => findingAt(lines, at))
    if (checked === undefined && findings.length === 0) return null
    return { ...lintReading(findings), idle: checked === '0' ? 'no file was checked' : null }
  }
}

function findingAt(lines: readonly string[], at: number): ToolFinding[] {
  const [, path, line, column, rule] = HEADING.exec(lines[at] ?? '') ?? []
  if (path === undefined || rule === undefined) return []
  const [, mark, message] =
    lines
      .slice(at + 1, at + 4)
      .map(each => /^ {2}([×!i]) (.+)$/.exec(each))
      .find(Boolean) ?? []
  return [
    toolFinding({
      rule: `biome/${rule}`,
      severity: mark === '!' ? 'warning' : mark === 'i' ? 'notice' : 'error',
      message: message ?? rule,
      path,
      line: line === undefined ? null : Number(line),
      column: column === undefined ? null : Number(column)
    })
  ]
}
