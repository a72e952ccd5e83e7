import type { Severity } from '../../../domain/severity.ts'
import { hasKey, jsonIn, listOf, numberOf, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'

/** SARIF 2.1.0. Suppressed results do not count, as on GitHub. */
export const sarif: ReportFormat = {
  name: 'sarif',
  title: 'SARIF',
  read(text) {
    if (!text.includes('"runs"')) return null
    const { runs } = recordOf(jsonIn(text, hasKey('runs')))
    if (!Array.isArray(runs)) return null
    const findings = runs.flatMap(run => {
      const { tool, results } = recordOf(run)
      const driver = recordOf(recordOf(tool).driver)
      return listOf(results).flatMap(result => findingOf(recordOf(result), driver))
    })
    const hasCrashed = runs.some(run =>
      listOf(recordOf(run).invocations).some(each => recordOf(each).executionSuccessful === false)
    )
    // Without `results` a run tells what the tool could look for, and did not (SARIF 2.1.0, 3.14.23).
    const hasLooked = runs.some(run => Array.isArray(recordOf(run).results))
    const idle = hasCrashed
      ? 'the tool says that it did not finish'
      : hasLooked
        ? null
        : 'no tool has looked at anything'
    return { ...lintReading(findings), idle }
  }
}

type Json = Readonly<Record<string, unknown>>

function findingOf(result: Json, driver: Json): ToolFinding[] {
  const isSuppressed = listOf(result.suppressions).some(each => (recordOf(each).status ?? 'accepted') === 'accepted')
  if (isSuppressed || (result.kind !== undefined && result.kind !== 'fail')) return []
  const rule = textOf(result.ruleId) ?? textOf(recordOf(result.rule).id) ?? 'finding'
  const { artifactLocation, region } = recordOf(recordOf(listOf(result.locations)[0]).physicalLocation)
  const { startLine, startColumn, endLine, endColumn } = recordOf(region)
  return [
    toolFinding({
      rule: `${(textOf(driver.name) ?? 'sarif').toLowerCase().replace(/\s+/g, '-')}/${rule}`,
      severity: severityOf(textOf(result.level) ?? defaultLevel(driver, rule)),
      message: textOf(recordOf(result.message).text) ?? rule,
      path: pathOf(textOf(recordOf(artifactLocation).uri)),
      line: numberOf(startLine),
      column: numberOf(startColumn),
      endLine: numberOf(endLine),
      endColumn: numberOf(endColumn)
    })
  ]
}

function defaultLevel(driver: Json, id: string): string {
  const rule = recordOf(listOf(driver.rules).find(each => recordOf(each).id === id))
  return textOf(recordOf(rule.defaultConfiguration).level) ?? 'warning'
}

function severityOf(level: string): Severity {
  if (level === 'error' || level === 'warning') return level
  return level === 'note' || level === 'none' ? 'notice' : 'error'
}

/** A relative reference is percent-encoded; an absolute one is left to be looked at as a URL. */
function pathOf(uri: string | null): string | null {
  if (uri === null || uri.startsWith('file:')) return uri
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}
