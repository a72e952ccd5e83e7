import type { ConfiguredCheck } from '../config/config.ts'
import { printDuration } from '../statement/duration.ts'
import { printStatement } from '../statement/print.ts'
import type { Statement } from '../statement/statement.ts'
import { oneLine } from '../text/harmless.ts'

/** A check of the repository's config, with everything that its source and its preset add. */
export function describeCheck({ check, when, needs, expect, place }: ConfiguredCheck): string {
  const facts = [
    `- source: ${check.source}`,
    `- written in: ${place.path}${place.line === null ? '' : `:${place.line}`}`,
    `- severity: ${check.severity}`,
    `- stage: ${check.stage}`,
    `- timeout: ${printDuration(check.timeoutMs)}`,
    ...listed('applies when', when.map(printStatement)),
    ...listed('runs after', needs),
    ...listed('owner', check.owner === null ? [] : [check.owner])
  ]
  const expected = expect.map((statement: Statement) => `- ${oneLine(printStatement(statement))}`)
  const sections = [
    `## ${check.id}\n\n${oneLine(check.title)}`,
    facts.join('\n'),
    expected.length > 0 ? `It passes when:\n\n${expected.join('\n')}` : '',
    check.help === null ? '' : oneLine(check.help)
  ]
  return `${sections.filter(section => section !== '').join('\n\n')}\n`
}

function listed(what: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`- ${what}: ${oneLine(words.join(', '))}`]
}
