import { fingerprint } from '../../text/fingerprint.ts'
import { markdownCode, markdownText } from '../../text/markdown.ts'
import type { Found } from '../budget/candidate.ts'
import type { Replacement } from './replacement.ts'

/** Out of the reader's sight: which finding a comment is about, so that it is never made twice. */
export function markerOf({ finding }: Found): string {
  return `<!-- readiness-gate fix=${fingerprint('fix', finding.fingerprint)} -->`
}

const MARKER = /^<!-- readiness-gate fix=[0-9a-f]{16} -->/

/** The marker a comment begins with, or `null`: then it is not one of ours. */
export function readMarker(body: string): string | null {
  return MARKER.exec(body)?.[0] ?? null
}

export function writeSuggestion(found: Found, { lines }: Replacement): string {
  const { finding, result } = found
  const runs = lines.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length)
  const fence = '`'.repeat(Math.max(3, ...runs.map(length => length + 1)))
  const text = `**${markdownText(result.title)}:** ${markdownText(finding.message)} (${markdownCode(finding.rule)})`
  return `${markerOf(found)}\n${text}\n\n${[`${fence}suggestion`, ...lines, fence].join('\n')}\n`
}
