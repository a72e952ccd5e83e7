import type { Finding } from '../../domain/finding.ts'
import type { CheckResult } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { oneLine } from '../../text/harmless.ts'
import { foundBy } from '../budget/candidate.ts'
import { describeRules } from '../budget/describe-share.ts'
import { atMost, shareOf } from '../budget/share.ts'
import { placeOf } from '../headline.ts'
import { stepsOf } from '../order.ts'
import type { Paint } from './look.ts'

/** A screen or two; the JSON report has all. */
const FINDINGS_PER_CHECK = 100

/** `lib/a.ex:12:5  error  IO.inspect left in code  elixir/io-inspect`, and below it what to do, said once. */
export function findingLines(result: CheckResult, paint: Paint): string[] {
  const found = foundBy(result)
  const share = shareOf(found, atMost(FINDINGS_PER_CHECK))
  const shown = new Set(share.shown)
  const said = new Set(stepsOf(result))
  const lines = found.flatMap(one => {
    if (!shown.has(one)) return []
    const { finding, severity } = one
    const help = finding.help === null || said.has(finding.help) ? [] : [`    ${paint.cyan(oneLine(finding.help))}`]
    if (finding.help !== null) said.add(finding.help)
    return [findingLine(finding, severity, paint), ...help]
  })
  const rest =
    share.left.length === 0
      ? []
      : [`${share.left.length} more by rule: ${describeRules(share.left)}; --format json shows all`]
  return [...lines, ...[...rest, ...ignoredLines(result)].map(line => paint.dim(line))]
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

function ignoredLines({ findings }: CheckResult): string[] {
  const ignored = findings.filter(finding => finding.ignored !== null).length
  return ignored > 0 ? [`${ignored} ignored in the code, with a reason`] : []
}
