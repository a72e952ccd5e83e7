import type { Finding } from '../../domain/finding.ts'
import type { CheckResult } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { oneLine } from '../../text/harmless.ts'
import { placeOf } from '../headline.ts'
import { countingFindings, shownSeverity, stepsOf } from '../order.ts'
import type { Paint } from './look.ts'

/** A screen or two; the JSON report has all. */
const FINDINGS_PER_CHECK = 100

/** `lib/a.ex:12:5  error  IO.inspect left in code  elixir/io-inspect`, and below it what to do, said once. */
export function findingLines(result: CheckResult, paint: Paint): string[] {
  const findings = countingFindings(result)
  const shown = findings.slice(0, FINDINGS_PER_CHECK)
  const said = new Set(stepsOf(result))
  const lines = shown.flatMap(finding => {
    const help = finding.help === null || said.has(finding.help) ? [] : [`    ${paint.cyan(oneLine(finding.help))}`]
    if (finding.help !== null) said.add(finding.help)
    return [findingLine(finding, shownSeverity(finding, result), paint), ...help]
  })
  return [...lines, ...restLines(findings.length - shown.length, result, paint)]
}

function findingLine(finding: Finding, severity: Severity, paint: Paint): string {
  const colour = { error: paint.red, warning: paint.yellow, notice: paint.blue }[severity]
  const place = placeOf(finding.location)
  const parts = [
    place === null ? null : paint.bold(oneLine(place)),
    colour(severity),
    oneLine(finding.message),
    paint.dim(oneLine(finding.rule)),
    finding.isNew ? null : paint.dim('(not from this change)')
  ]
  return parts.filter(part => part !== null).join('  ')
}

function restLines(hidden: number, { findings }: CheckResult, paint: Paint): string[] {
  const ignored = findings.filter(finding => finding.ignored !== null).length
  return [
    ...(hidden > 0 ? [paint.dim(`${hidden} more: --format json shows all`)] : []),
    ...(ignored > 0 ? [paint.dim(`${ignored} ignored in the code, with a reason`)] : [])
  ]
}
