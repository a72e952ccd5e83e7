import type { CheckResult, ExpectationResult } from '../../domain/report.ts'
import { markdownBlock, markdownCode, markdownText } from '../../text/markdown.ts'
import type { Found } from '../budget/candidate.ts'
import { placeOf } from '../headline.ts'
import { isUnwell, stepsOf } from '../order.ts'
import { ownReason } from '../reason.ts'
import { markOf, statusMarks } from './marks.ts'
import type { Room } from './room.ts'

/** What has to be known to mend a check, before its findings. */
export function introOf(result: CheckResult): string {
  const paragraphs = [
    `### ${markOf(result)} ${markdownText(result.title)}`,
    ...[ownReason(result)].filter(part => part !== null).map(reason => markdownText(reason)),
    ...expectationList(result),
    ...stepsOf(result).map(step => markdownText(step))
  ]
  return `\n${paragraphs.join('\n\n')}\n\n`
}

function expectationList({ expectations }: CheckResult): string[] {
  // Another bullet than the findings have, so that the two stay two lists.
  const item = ({ statement, status, actual }: ExpectationResult) =>
    `* ${statusMarks[status]} ${markdownCode(statement)}${actual === null ? '' : ` → ${markdownText(actual)}`}`
  return expectations.length === 0 ? [] : [expectations.map(item).join('\n')]
}

export function itemOf({ finding, severity }: Found, { linkTo }: Pick<Room, 'linkTo'>): string {
  const place = placeOf(finding.location)
  const address = finding.location && linkTo(finding.location)
  const parts = [
    place === null ? null : linked(markdownCode(place), address),
    `**${severity}**`,
    markdownText(finding.message),
    markdownCode(finding.rule),
    finding.isNew ? null : '_not from this change_'
  ]
  return `- ${parts.filter(part => part !== null).join(' ')}`
}

function linked(text: string, address: string | null): string {
  return address === null ? text : `[${text}](${address})`
}

/** What to do about a finding, where the check does not say so already. */
export function helpOf({ finding: { help }, result }: Found): string | null {
  return help === null || stepsOf(result).includes(help) ? null : help
}

export function helpText(help: string | null): string {
  return help === null ? '' : `<br>${markdownText(help)}`
}

/** The last lines that a check which is not well printed; empty where there are none. */
export function outputOf({ status, tail }: CheckResult): string {
  if (tail === null || tail.trim() === '' || !isUnwell(status)) return ''
  return `\n<details><summary>Last lines of the output</summary>\n\n${markdownBlock(tail.trimEnd())}\n\n</details>\n`
}
