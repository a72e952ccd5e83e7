import type { CheckResult, ExpectationResult } from '../../domain/report.ts'
import { showDuration } from '../../text/show-duration.ts'
import { markOf, statusMarks } from '../markdown/marks.ts'
import { isUnwell, stepsOf } from '../order.ts'
import { ownReason } from '../reason.ts'
import { block, text } from './escape.ts'
import { paragraph, renderFindings, type SourceOf } from './findings.ts'

export type CheckView = { readonly index: number; readonly longestMs: number; readonly sourceOf: SourceOf }

/** One check: a line that tells how it stands, and below it everything that is known. */
export function renderCheck(result: CheckResult, view: CheckView): string {
  const { status, severity } = result
  const isOpen = isUnwell(status) || status === 'waiting'
  return [
    `<details class="check ${status} ${severity}" id="check-${view.index}" data-status="${status}"${isOpen ? ' open' : ''}>`,
    summary(result, view.longestMs),
    '<div class="body">',
    facts(result),
    paragraph('reason', ownReason(result)),
    expectations(result),
    ...stepsOf(result).map(step => paragraph('step', step)),
    renderFindings(result, view.sourceOf),
    tail(result),
    '</div>',
    '</details>'
  ]
    .filter(part => part !== '')
    .join('\n')
}

function summary(result: CheckResult, longestMs: number): string {
  const { id, title, status, evidence, durationMs } = result
  const name = id === title ? '' : ` <code class="id">${text(id)}</code>`
  const width = longestMs === 0 ? 0 : Math.round((100 * durationMs) / longestMs)
  return `<summary>
<span class="mark" aria-hidden="true">${markOf(result)}</span>
<h2 class="title">${text(title)}${name}</h2>
<span class="status">${status}</span>
<span class="measured">${evidence === null ? '' : text(evidence)}</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="6"/></svg>${showDuration(durationMs)}</span>
</summary>`
}

function facts({ source, severity, stage, owner }: CheckResult): string {
  const parts = [`source ${text(source)}`, `counts as ${severity}`, stage, owner === null ? '' : `owner ${text(owner)}`]
  return `<p class="facts">${parts.filter(part => part !== '').join(' · ')}</p>`
}

function expectations({ expectations }: CheckResult): string {
  const item = ({ statement, status, actual }: ExpectationResult) => {
    const seen = actual === null ? '' : ` <span class="actual">→ ${text(actual)}</span>`
    return `<li>${statusMarks[status]} <code>${text(statement)}</code>${seen}</li>`
  }
  return expectations.length === 0 ? '' : `<ul class="expectations">\n${expectations.map(item).join('\n')}\n</ul>`
}

function tail({ status, tail, outputFile }: CheckResult): string {
  if (tail === null || tail.trim() === '') return ''
  const whole = outputFile === null ? '' : ` — whole output: <code>${text(outputFile)}</code>`
  const open = isUnwell(status) ? ' open' : ''
  return `<details class="tail"${open}><summary>Last lines of the output${whole}</summary><pre>${block(tail.trimEnd())}</pre></details>`
}
