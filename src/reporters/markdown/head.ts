import type { Report } from '../../domain/report.ts'
import { markdownCode, markdownText } from '../../text/markdown.ts'
import { shortCommit } from '../../text/short-commit.ts'
import { showDuration } from '../../text/show-duration.ts'
import { countsLine, nextStep, verdictWords } from '../headline.ts'
import { rulesHints } from '../rules/sentences.ts'
import { statusMarks, verdictMarks } from './marks.ts'

/** `## ❌ Not ready — ❌ 2 failed · ✅ 3 passed` */
export function heading(report: Report): string {
  const cancelled = report.isCancelled ? ' (cancelled)' : ''
  return `## ${verdictMarks[report.verdict]} ${verdictWords[report.verdict]}${cancelled} — ${countsOf(report)}`
}

/** `❌ 1 failed · ⚠️ 2 failed, as warnings · ✅ 3 passed`: what only warns is no cross beside a tick. */
function countsOf(report: Report): string {
  const mild = report.results.filter(({ status, severity }) => status === 'failed' && severity !== 'error').length
  return countsLine(report, (status, count) => {
    if (status !== 'failed' || mild === 0) return `${statusMarks[status]} ${count} ${status}`
    const severe = count - mild
    const warned = `⚠️ ${mild} failed, as ${mild === 1 ? 'a warning' : 'warnings'}`
    return severe > 0 ? `${statusMarks.failed} ${severe} failed · ${warned}` : warned
  })
}

/** Why, what to do next, and what else to know, each a paragraph. */
export function explanation(report: Report): string[] {
  const next = nextStep(report)
  return [
    markdownText(report.reason),
    ...(next === null ? [] : [`**Next:** ${markdownText(next)}`]),
    ...[...report.notes, ...rulesHints(report)].map(note => `> ${markdownText(note)}`)
  ]
}

/** `` `.github/readiness.yml` · `4d72202` · 5.1 s `` */
export function origin({ config, head, durationMs }: Report): string {
  const commit = head === null ? [] : [markdownCode(shortCommit(head))]
  return [markdownCode(config), ...commit, showDuration(durationMs)].join(' · ')
}
