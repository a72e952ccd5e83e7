import type { Finding } from '../../domain/finding.ts'
import type { CheckResult, ExpectationResult } from '../../domain/report.ts'
import { markdownBlock, markdownCode, markdownText } from '../../text/markdown.ts'
import { placeOf } from '../headline.ts'
import { countingFindings, isUnwell, shownSeverity, stepsOf } from '../order.ts'
import { ownReason } from '../reason.ts'
import { markOf, statusMarks } from './marks.ts'
import type { Piece } from './pieces.ts'

/** What has to be known to mend one check; nothing for a check that is well and has no finding. */
export function sectionPieces(result: CheckResult): Piece[] {
  const findings = countingFindings(result)
  if (findings.length === 0 && !isUnwell(result.status)) return []
  const said = new Set(stepsOf(result))
  const items = findings.map(finding => {
    const help = finding.help === null || said.has(finding.help) ? null : finding.help
    if (help !== null) said.add(help)
    return { text: `${findingItem(finding, help, result)}\n`, checks: 0, findings: 1 }
  })
  return [introPiece(result), ...items, ...tailPieces(result)]
}

function introPiece(result: CheckResult): Piece {
  const paragraphs = [
    `### ${markOf(result)} ${markdownText(result.title)}`,
    ...[ownReason(result)].filter(part => part !== null).map(reason => markdownText(reason)),
    ...expectationList(result),
    ...stepsOf(result).map(step => markdownText(step))
  ]
  return { text: `\n${paragraphs.join('\n\n')}\n\n`, checks: 0, findings: 0 }
}

function expectationList({ expectations }: CheckResult): string[] {
  // Another bullet than the findings have, so that the two stay two lists.
  const item = ({ statement, status, actual }: ExpectationResult) =>
    `* ${statusMarks[status]} ${markdownCode(statement)}${actual === null ? '' : ` → ${markdownText(actual)}`}`
  return expectations.length === 0 ? [] : [expectations.map(item).join('\n')]
}

function findingItem(finding: Finding, help: string | null, result: CheckResult): string {
  const place = placeOf(finding.location)
  const parts = [
    place === null ? null : markdownCode(place),
    `**${shownSeverity(finding, result)}**`,
    markdownText(finding.message),
    `(${markdownCode(finding.rule)})`,
    finding.isNew ? null : '_not from this change_'
  ]
  const line = parts.filter(part => part !== null).join(' ')
  return `- ${line}${help === null ? '' : `<br>${markdownText(help)}`}`
}

function tailPieces({ status, tail }: CheckResult): Piece[] {
  if (tail === null || tail.trim() === '' || !isUnwell(status)) return []
  const text = `\n<details><summary>Last lines of the output</summary>\n\n${markdownBlock(tail.trimEnd())}\n\n</details>\n`
  return [{ text, checks: 0, findings: 0 }]
}
