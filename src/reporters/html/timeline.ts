import type { CheckResult, Report } from '../../domain/report.ts'
import { showDuration } from '../../text/show-duration.ts'
import { text } from './escape.ts'

/** The bars are drawn on a line of this many units, and a check that took no time still shows. */
const LINE = 1000
const THINNEST = 3

/** When each check ran, the first to start on top: a table, whose bars only repeat what its cells say. */
export function renderTimeline(report: Report, shown: readonly CheckResult[]): string {
  const ran = shown
    .map((result, index) => ({ result, index }))
    .filter(({ result }) => result.status !== 'skipped')
    .sort((a, b) => a.result.startMs - b.result.startMs)
  if (ran.length === 0) return ''
  const endMs = ran.reduce((latest, { result }) => Math.max(latest, endOf(result)), report.durationMs)
  return `<details class="timeline">
<summary><h2>Timeline of the checks</h2></summary>
<table>
<thead><tr><th scope="col">Check</th><th scope="col">Status</th><th scope="col">Started after</th><th scope="col">Took</th><th scope="col" class="axis"><span>0</span> <span>${showDuration(endMs)}</span></th></tr></thead>
<tbody>
${ran.map(({ result, index }) => row(result, { index, endMs })).join('\n')}
</tbody>
</table>
</details>`
}

function row(result: CheckResult, { index, endMs }: { index: number; endMs: number }): string {
  const { title, status, severity, startMs, durationMs } = result
  const name = `<th scope="row"><a href="#check-${index}">${text(title)}</a></th>`
  const times = `<td>${showDuration(startMs)}</td><td>${showDuration(durationMs)}</td>`
  return `<tr class="${status} ${severity}" data-check="check-${index}">${name}<td class="status">${status}</td>${times}<td>${bar(result, endMs)}</td></tr>`
}

/** Its bar ends on the line, however little is left of it. */
function bar(result: CheckResult, endMs: number): string {
  const at = (ms: number) => (endMs === 0 ? 0 : Math.round((LINE * ms) / endMs))
  const start = Math.min(at(result.startMs), LINE - THINNEST)
  const width = Math.max(at(endOf(result)) - start, THINNEST)
  return `<svg viewBox="0 0 ${LINE} 10" preserveAspectRatio="none" aria-hidden="true"><rect x="${start}" width="${width}" height="10"/></svg>`
}

function endOf({ startMs, durationMs }: CheckResult): number {
  return startMs + durationMs
}
