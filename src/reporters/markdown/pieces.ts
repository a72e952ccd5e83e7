import type { Report } from '../../domain/report.ts'
import { markdownCode, markdownRow, markdownText } from '../../text/markdown.ts'
import { formatDuration } from '../duration.ts'
import { countsLine, nextStep, verdictWords } from '../headline.ts'
import { worstFirst } from '../order.ts'
import { markOf, statusMarks, verdictMarks } from './marks.ts'
import { measured } from './measured.ts'
import { sectionPieces } from './section.ts'

/** A part of the report that is shown whole or not at all, and what is missing without it. */
export type Piece = { readonly text: string; readonly checks: number; readonly findings: number }

/** Verdict, then every check in a table, then what has to be mended, worst first. */
export function toPieces(report: Report): Piece[] {
  const results = worstFirst(report.results)
  const rows = results.map(result => {
    const check = `${markdownText(result.title)} ${idOf(result)}`.trimEnd()
    const cells = [markOf(result), check, measured(result), formatDuration(result.durationMs)]
    return { text: `${markdownRow(cells)}\n`, checks: 1, findings: 0 }
  })
  return [headPiece(report), ...rows, ...results.flatMap(sectionPieces)]
}

function idOf({ id, title }: { id: string; title: string }): string {
  return id === title ? '' : markdownCode(id)
}

function headPiece(report: Report): Piece {
  const counts = countsLine(report, (status, count) => `${statusMarks[status]} ${count} ${status}`)
  const cancelled = report.isCancelled ? ' (cancelled)' : ''
  const next = nextStep(report)
  const paragraphs = [
    `## ${verdictMarks[report.verdict]} ${verdictWords[report.verdict]}${cancelled} — ${counts}`,
    markdownText(report.reason),
    ...(next === null ? [] : [`**Next:** ${markdownText(next)}`]),
    ...report.notes.map(note => `> ${markdownText(note)}`),
    origin(report),
    '| | Check | Measured | Time |\n|---|---|---|--:|'
  ]
  return { text: `${paragraphs.join('\n\n')}\n`, checks: 0, findings: 0 }
}

function origin({ config, head, durationMs }: Report): string {
  const commit = head === null ? [] : [markdownCode(head.slice(0, 7))]
  return [markdownCode(config), ...commit, formatDuration(durationMs)].join(' · ')
}
