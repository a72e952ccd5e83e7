import type { Report } from '../../domain/report.ts'
import { markdownCode, markdownText } from '../../text/markdown.ts'
import { formatDuration } from '../duration.ts'
import { countsLine, nextStep, verdictWords } from '../headline.ts'
import { statusMarks, verdictMarks } from './marks.ts'

/** `## ❌ Not ready — ❌ 2 failed · ✅ 3 passed` */
export function heading(report: Report): string {
  const counts = countsLine(report, (status, count) => `${statusMarks[status]} ${count} ${status}`)
  const cancelled = report.isCancelled ? ' (cancelled)' : ''
  return `## ${verdictMarks[report.verdict]} ${verdictWords[report.verdict]}${cancelled} — ${counts}`
}

/** Why, what to do next, and what else to know, each a paragraph. */
export function explanation(report: Report): string[] {
  const next = nextStep(report)
  return [
    markdownText(report.reason),
    ...(next === null ? [] : [`**Next:** ${markdownText(next)}`]),
    ...report.notes.map(note => `> ${markdownText(note)}`)
  ]
}

/** `` `.github/readiness.yml` · `4d72202` · 5.1 s `` */
export function origin({ config, head, durationMs }: Report): string {
  const commit = head === null ? [] : [markdownCode(head.slice(0, 7))]
  return [markdownCode(config), ...commit, formatDuration(durationMs)].join(' · ')
}
