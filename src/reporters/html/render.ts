import { createHash } from 'node:crypto'
import type { Report, Status } from '../../domain/report.ts'
import { showDuration } from '../../text/show-duration.ts'
import { countOrder, countsLine, nextStep, verdictWords } from '../headline.ts'
import { statusMarks, verdictMarks } from '../markdown/marks.ts'
import { worstFirst } from '../order.ts'
import { renderCheck } from './check.ts'
import { text } from './escape.ts'
import { paragraph, type SourceOf } from './findings.ts'
import { renderRules } from './rules.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { renderTimeline } from './timeline.ts'

/** The report as one page that needs no network, with excerpts of the source where it can be had. */
export function renderHtml(report: Report, sourceOf: SourceOf = () => null): string {
  const results = worstFirst(report.results)
  const longestMs = results.reduce((longest, { durationMs }) => Math.max(longest, durationMs), 0)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdictWords[report.verdict]} — Readiness Gate</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>
${head(report)}
${renderRules(report)}
${renderTimeline(report, results)}
${filter(report)}
<main id="checks" tabindex="-1">
${results.map((result, index) => renderCheck(result, { index, longestMs, sourceOf })).join('\n')}
<p id="none" hidden>No check matches.</p>
</main>
<script>${script}</script>
</body>
</html>
`
}

/** Only our own script and style run, whatever a text may smuggle in. */
function policy(): string {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
}

function head(report: Report): string {
  const { verdict, isCancelled, reason, config, head, base, durationMs, notes } = report
  const next = nextStep(report)
  const facts = [
    `config <code>${text(config)}</code>`,
    ...(head === null ? [] : [`commit <code>${text(head.slice(0, 12))}</code>`]),
    ...(base === null ? [] : [`compared with <code>${text(base.slice(0, 12))}</code>`]),
    showDuration(durationMs)
  ]
  return [
    `<header class="${verdict}">`,
    `<h1>${verdictMarks[verdict]} ${verdictWords[verdict]}${isCancelled ? ' (cancelled)' : ''}</h1>`,
    `<p class="counts">${countsLine(report)}</p>`,
    paragraph('reason', reason),
    next === null ? '' : `<p class="next"><b>Next:</b> ${text(next)}</p>`,
    ...notes.map(note => paragraph('note', note)),
    `<p class="facts">${facts.join(' · ')}</p>`,
    '</header>'
  ]
    .filter(part => part !== '')
    .join('\n')
}

function filter({ counts }: Report): string {
  const box = (status: Status) =>
    `<label><input type="checkbox" name="status" value="${status}" checked> ${statusMarks[status]} ${status} ${counts[status]}</label>`
  return `<form id="filter" hidden>
<fieldset><legend>Status</legend>${countOrder
    .filter(status => counts[status] > 0)
    .map(box)
    .join('\n')}</fieldset>
<label class="search">File or text <input type="search" name="query" autocomplete="off" aria-keyshortcuts="/" placeholder="press / to search"></label>
<button type="button" name="open">Open all</button> <button type="button" name="close">Close all</button>
<output name="shown" aria-live="polite"></output>
</form>`
}
