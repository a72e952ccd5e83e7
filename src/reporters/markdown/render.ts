import type { Report } from '../../domain/report.ts'
import { explanation, heading, origin } from './head.ts'
import { type Layout, wholeOrPart, withParagraph } from './layout.ts'
import { type Room, unlimited } from './room.ts'
import { tableHead } from './table.ts'

/** The whole report as GitHub Markdown. */
export function renderMarkdown(report: Report): string {
  return renderMarkdownWithin(report, unlimited)
}

/** As much of the report as there is room for, and a word about the rest; nothing where not even the verdict fits. */
export function renderMarkdownWithin(report: Report, room: Room): string {
  const head = [heading(report), ...explanation(report), origin(report), tableHead].join('\n\n')
  return wholeOrPart(report, room, { frameSize: room.sizeOf(head), write: layout => write(head, layout) }) ?? ''
}

function write(head: string, { rows, rules, sections, account }: Layout): string {
  return withParagraph(
    [head, ...rows.map(({ text }) => text), rules.before, ...sections, rules.after].join(''),
    account
  )
}
