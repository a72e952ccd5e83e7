import type { Severity } from '../../../domain/severity.ts'
import { type ToolFinding, toolFinding } from '../reading.ts'

type LinePattern = {
  /** Prefix of the rules: `flake8`. */
  readonly tool: string
  /** Named groups: path, line, column, endLine, endColumn or the inclusive lastColumn, severity, rule, message. */
  readonly pattern: RegExp
  /** Severity of a finding that names none. */
  readonly severity?: Severity
  /** Rule of a finding that names none. */
  readonly rule?: string
  readonly isPartialPath?: boolean
  /** Some tools count columns from 0. */
  readonly firstColumn?: 0 | 1
}

/** Findings of tools that print one per line. */
export function lineFindings(lines: readonly string[], options: LinePattern): ToolFinding[] {
  return lines.flatMap(line => {
    const groups = options.pattern.exec(line)?.groups
    return groups ? toFinding(groups, options) : []
  })
}

function toFinding(groups: Readonly<Record<string, string | undefined>>, options: LinePattern): ToolFinding {
  const number = (name: string) => (groups[name] === undefined ? null : Number(groups[name]))
  const column = number('column')
  const rule = groups.rule ?? options.rule ?? groups.severity ?? 'finding'
  return toolFinding({
    rule: `${options.tool}/${rule}`,
    severity: groups.severity === undefined ? (options.severity ?? 'error') : severityOf(groups.severity),
    message: (groups.message ?? '').trim(),
    path: groups.path?.replace(/^\.\//, '') ?? null,
    line: number('line'),
    column: column === null ? null : column + 1 - (options.firstColumn ?? 1),
    ...(groups.endLine === undefined ? {} : { endLine: number('endLine') }),
    ...endColumnOf(number('endColumn'), number('lastColumn')),
    ...(options.isPartialPath ? { isPartialPath: true } : {})
  })
}

function endColumnOf(exclusive: number | null, inclusive: number | null): Pick<ToolFinding, 'endColumn'> {
  if (inclusive !== null) return { endColumn: inclusive + 1 }
  return exclusive === null ? {} : { endColumn: exclusive }
}

/** The word a tool has for it, in ours; a word nobody knows is an error, to be on the safe side. */
export function severityOf(word: string): Severity {
  if (/^(?:warning|warn|w|medium|moderate|minor)$/i.test(word)) return 'warning'
  return /^(?:note|notice|info|information|i|hint|style|convention|c|refactor|r|help|low|none|suggestion)$/i.test(word)
    ? 'notice'
    : 'error'
}
