import type { Format } from '../format.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type Reading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings, severityOf } from './line-findings.ts'

/** `>> Issue: [B404:blacklist] message`, then `Severity: Low`, then `Location: app/calc.py:1` (with a column since 1.7). */
export const bandit: Format = {
  name: 'bandit',
  tool: 'bandit',
  isTestTool: false,
  isTelling: true,
  isCommand: ([program]) => program === 'bandit',
  read: output => jsonReading(output) ?? textReading(output.lines) ?? customReading(output.lines)
}

function textReading(lines: readonly string[]): Reading | null {
  if (!lines.includes('Test results:')) return null
  const scanned = lines.map(line => /^\s*Total lines of code: (\d+)$/.exec(line)?.[1]).find(text => text !== undefined)
  return readingOf(
    lines.flatMap((_, at) => findingAt(lines, at)),
    scanned === '0'
  )
}

function readingOf(findings: readonly ToolFinding[], isIdle: boolean): Reading {
  return { ...lintReading(findings), idle: isIdle ? 'no code was scanned' : null }
}

/** `-f json` */
function jsonReading({ stdout }: ToolOutput): Reading | null {
  const { metrics, results } = recordOf(jsonIn(stdout, hasKey('metrics')))
  if (!Array.isArray(results)) return null
  const isIdle = recordOf(recordOf(metrics)._totals).loc === 0
  return readingOf(listOf(results).map(toFinding), isIdle)
}

function toFinding(value: unknown): ToolFinding {
  const { test_id, issue_severity, issue_text, filename, line_number, col_offset } = recordOf(value)
  const column = numberOf(col_offset)
  return toolFinding({
    rule: `bandit/${textOf(test_id) ?? 'finding'}`,
    severity: severityOf(textOf(issue_severity) ?? ''),
    message: textOf(issue_text) ?? '',
    path: textOf(filename),
    line: numberOf(line_number),
    column: column === null ? null : column + 1
  })
}

/** `-f custom`: `/home/me/app/calc.py:1: B404[bandit]: LOW: message` */
const CUSTOM = /^(?<path>\S[^:]*):(?<line>\d+): (?<rule>B\d+)\[bandit\]: (?<severity>[A-Z]+): (?<message>.+)$/

function customReading(lines: readonly string[]): Reading | null {
  const findings = lineFindings(lines, { tool: 'bandit', pattern: CUSTOM })
  return findings.length > 0 ? readingOf(findings, false) : null
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
