import type { Severity } from '../../domain/severity.ts'

/** A finding as a tool printed it: its path is the tool's own. */
export type ToolFinding = {
  /** `flake8/F401`; `pytest/failed` where the tool names no rule. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly path: string | null
  readonly line: number | null
  readonly column: number | null
  readonly endLine?: number | null
  /** Exclusive. */
  readonly endColumn?: number | null
  /** The path may lack leading folders: it stands for the one file of the repository that ends in it. */
  readonly isPartialPath?: boolean
  /** The folders of the repository that its path may be relative to; `null`: any. Those of the check, if left out. */
  readonly folders?: readonly string[] | null
}

/** A finding of which only the message is sure. */
export function toolFinding(fields: Pick<ToolFinding, 'rule' | 'message'> & Partial<ToolFinding>): ToolFinding {
  return { severity: 'error', path: null, line: null, column: null, ...fields }
}

/** What a test run said of its tests. `null`: it did not say. */
export type TestCounts = {
  /** Those that ran: skipped and excluded ones prove nothing. */
  readonly ran: number | null
  /** Failed, or could not run. */
  readonly failed: number | null
  /** Could not run: among the failed ones. */
  readonly couldNotRun: number | null
  readonly skipped: number | null
}

/** What a tool's output tells. */
export type Reading = {
  /** `null`: the output tells nothing of tests. */
  readonly tests: TestCounts | null
  /** Why a success of the tool proves nothing: no test ran, no file was looked at. */
  readonly idle: string | null
  /** Percent. */
  readonly coverage: number | null
  /** `null`: the tool has no such notion. */
  readonly warnings: number | null
  readonly errors: number | null
  readonly findings: readonly ToolFinding[]
  /** How many summaries the counts are of, where a run of the tool prints one. */
  readonly summaries?: number
}

/** What a command printed, colours stripped. */
export type ToolOutput = {
  readonly stdout: string
  /** stdout and stderr, interleaved. */
  readonly text: string
  readonly lines: readonly string[]
}

/** Longer lines are data, not messages. */
const LINE_LENGTH = 10_000

export function toToolOutput(stdout: string, text: string): ToolOutput {
  // A program may print nothing but line ends: as lines they would cost many times their size.
  const short = text.replace(/\n{1000,}/g, '\n')
  return { stdout, text, lines: short.split(/\r?\n/).map(line => line.slice(0, LINE_LENGTH)) }
}

/** The reading of a test tool, from as many summaries. */
export function testReading(
  counts: Partial<TestCounts>,
  findings: readonly ToolFinding[] = [],
  summaries = 1
): Reading {
  const tests = { ran: 0, failed: 0, couldNotRun: 0, skipped: 0, ...counts }
  const isIdle = tests.ran === 0 && tests.failed === 0
  const known = { coverage: null, warnings: null, errors: null, findings }
  return { tests, idle: isIdle ? 'no test ran' : null, ...known, ...(summaries > 1 && { summaries }) }
}

/** The reading of a tool that looks at source: it counts what it found. */
export function lintReading(findings: readonly ToolFinding[]): Reading {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return {
    tests: null,
    idle: null,
    coverage: null,
    warnings: count('warning'),
    errors: count('error'),
    findings
  }
}
