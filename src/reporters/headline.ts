import type { Report, Status, Verdict } from '../domain/report.ts'
import { isShut, worstFirst } from './order.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  ready: 'Ready',
  waiting: 'Waiting',
  'not-ready': 'Not ready'
}

/** The order in which counts are shown: what needs somebody first. */
export const countOrder: readonly Status[] = ['failed', 'broken', 'waiting', 'waived', 'passed', 'skipped']

/** `1 failed · 3 passed`, each count written by `show`. */
export function countsLine(report: Report, show = (status: Status, count: number) => `${count} ${status}`): string {
  const shown = countOrder.filter(status => report.counts[status] > 0)
  if (shown.length === 0) return 'no check'
  return shown.map(status => show(status, report.counts[status])).join(' · ')
}

/** What the reader should do now, or `null` when there is nothing to do. */
export function nextStep(report: Report): string | null {
  if (report.verdict === 'ready') return null
  if (report.isCancelled) return 'Run the gate again: it was stopped before it had finished.'
  const [first] = worstFirst(report.results)
  if (first === undefined) return null
  const rest = report.results.filter(isShut).length - 1
  const others = rest > 0 ? ` (${rest} more after it)` : ''
  const step = first.fix ?? first.help ?? first.findings.find(({ ignored }) => ignored === null)?.help
  return `${first.title}: ${step ?? first.reason ?? 'mend it, then run the gate again.'}${others}`
}

/** `lib/a.ex:12:5`, or `null` when the finding is about no file. */
export function placeOf(
  location: { path: string; startLine: number | null; startColumn: number | null } | null
): string | null {
  if (location === null) return null
  return [location.path, location.startLine, location.startColumn].filter(part => part !== null).join(':')
}
