import type { CheckResult } from '../../domain/report.ts'
import { markdownCode, markdownRow, markdownText } from '../../text/markdown.ts'
import { formatDuration } from '../duration.ts'
import { markOf } from './marks.ts'
import { measured } from './measured.ts'

export const tableHead = '| | Check | Measured | Time |\n|---|---|---|--:|\n'

/** One check: how it stands, and what was measured. A bare tick proves nothing. */
export function tableRow(result: CheckResult): string {
  const { id, title, durationMs } = result
  const name = `${markdownText(title)} ${id === title ? '' : markdownCode(id)}`.trimEnd()
  return `${markdownRow([markOf(result), name, measured(result), formatDuration(durationMs)])}\n`
}
