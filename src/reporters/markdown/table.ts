import type { CheckResult } from '../../domain/report.ts'
import { markdownCode, markdownRow, markdownText } from '../../text/markdown.ts'
import { showDuration } from '../../text/show-duration.ts'
import { markOf } from './marks.ts'
import { measured } from './measured.ts'

export const tableHead = '| | Check | Measured | Time |\n|---|---|---|--:|\n'

/** One check: how it stands, and what was measured. A bare tick proves nothing. */
export function tableRow(result: CheckResult): string {
  return `${markdownRow([markOf(result), nameOf(result), measured(result), unbroken(result.durationMs)])}\n`
}

/** Else a narrow column parts the number from its unit. */
function unbroken(durationMs: number): string {
  return showDuration(durationMs).replaceAll(' ', '\u00a0')
}

/** The title, and the id where that is another. */
export function nameOf({ id, title }: CheckResult): string {
  return `${markdownText(title)} ${id === title ? '' : markdownCode(id)}`.trimEnd()
}
