import type { Reading, ToolFinding } from '../reading.ts'
import type { Proof } from './proof.ts'

/**
 * The proof as if its tools had not told of these findings. A tool that counts more than it shows keeps the rest, and a test
 * that fails stays one, wherever it lies.
 */
export function withoutFindings(proof: Proof, left: ReadonlySet<ToolFinding>): Proof {
  return {
    ...proof,
    runs: proof.runs.map(run => ({
      ...run,
      readings: run.readings.map(one => ({ ...one, reading: without(one.reading, left) }))
    })),
    reports: proof.reports.map(report => ({ ...report, reading: without(report.reading, left) }))
  }
}

function without(reading: Reading, left: ReadonlySet<ToolFinding>): Reading {
  const { tests, errors, warnings, findings } = reading
  if (tests !== null) return reading
  const count = (severity: ToolFinding['severity']) =>
    findings.filter(finding => finding.severity === severity && left.has(finding)).length
  return {
    ...reading,
    errors: errors && Math.max(0, errors - count('error')),
    warnings: warnings && Math.max(0, warnings - count('warning'))
  }
}
