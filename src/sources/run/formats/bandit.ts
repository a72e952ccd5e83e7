import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'
import { severityOf } from './line-findings.ts'

/** `>> Issue: [B404:blacklist] message`, then `Severity: Low`, then `Location: app/calc.py:1` (with a column since 1.7). */
export const bandit: Format = {
  name: 'bandit',
  tool: 'bandit',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'bandit',
  read({ lines }) {
    if (!lines.includes('Test results:')) return null
    const scanned = lines
      .map(line => /^\s*Total lines of code: (\d+)$/.exec(line)?.[1])
      .find(text => text !== undefined)
    return {
      ...lintReading(lines.flatMap((_, at) => findingAt(lines, at))),
      idle: scanned === '0' ? 'no code was scanned' : null
    }
  }
}

function findingAt(lines: readonly string[], at: number): ToolFinding[] {
  const [, rule, message] = /^>> Issue: \[(B\d+):[\w-]+\] (.+)$/.exec(lines[at] ?? '') ?? []
  if (rule === undefined || message === undefined) return []
  const block = lines.slice(at + 1, at + 6)
  const field = (pattern: RegExp) => block.map(line => pattern.exec(line)).find(match => match !== null)
  const [, path, line, column] = field(/^ +Location: (.+?):(\d+)(?::(\d+))?$/) ?? []
  return [
    toolFinding({
      rule: `bandit/${rule}`,
      severity: severityOf(field(/^ +Severity: (\w+)/)?.[1] ?? ''),
      message,
      path: path?.replace(/^\.\//, '') ?? null,
      line: line === undefined ? null : Number(line),
      // Columns count from 0.
      column: column === undefined ? null : Number(column) + 1
    })
  ]
}
