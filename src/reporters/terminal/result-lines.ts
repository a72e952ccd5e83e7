import type { CheckResult, Status } from '../../domain/report.ts'
import { harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'
import { showDuration } from '../../text/show-duration.ts'
import { isUnwell, stepsOf } from '../order.ts'
import { describeExpectation, ownReason, unmetExpectations } from '../reason.ts'
import { findingLines } from './finding-lines.ts'
import { type Paint, widthOf } from './look.ts'

const marks: Readonly<Record<Status, string>> = {
  passed: '✓',
  failed: '✗',
  broken: '?',
  waiting: '…',
  waived: '~',
  skipped: '-'
}

/** What a terminal keeps readable; the whole output is in its file. */
const TAIL_LINES = 20

/** One line for the check, and below it what has to be known to mend it. */
export function resultLines(result: CheckResult, look: { paint: Paint; columns: number }): string[] {
  const { paint } = look
  const details = isUnwell(result.status) ? [...expectationLines(result, paint), ...fixLines(result, paint)] : []
  const reason = [ownReason(result)].filter(line => line !== null).map(line => oneLine(line))
  const tail = isUnwell(result.status) ? tailLines(result, paint) : []
  const below = [...reason, ...details, ...findingLines(result, paint), ...tail]
  return [...titleLines(result, look), ...below.map(line => `    ${line}`)]
}

/** Title and measured value on one line where the terminal is wide enough. */
function titleLines(result: CheckResult, { paint, columns }: { paint: Paint; columns: number }): string[] {
  const title = oneLine(result.title)
  const id = result.id === result.title ? '' : ` (${oneLine(result.id)})`
  const measured = [result.evidence === null ? '' : oneLine(result.evidence), showDuration(result.durationMs)]
    .filter(part => part !== '')
    .join(' · ')
  const first = `${paintMark(result, paint)} ${title}${paint.dim(id)}`
  const fits = widthOf(`x ${title}${id}  ${measured}`) <= columns
  return fits ? [`${first}  ${paint.dim(measured)}`] : [first, `    ${paint.dim(measured)}`]
}

/** The status as one character; a failure that does not shut the gate only warns. */
function paintMark({ status, severity }: CheckResult, paint: Paint): string {
  if (status === 'passed') return paint.green(marks.passed)
  if (status === 'failed' && severity !== 'error') return paint.yellow('!')
  if (isUnwell(status)) return (severity === 'error' ? paint.red : paint.yellow)(marks[status])
  return (status === 'skipped' ? paint.dim : paint.yellow)(marks[status])
}

function expectationLines(result: CheckResult, paint: Paint): string[] {
  return unmetExpectations(result).map(expectation => {
    const mark = expectation.status === 'failed' ? paint.red(marks.failed) : paint.yellow(marks.broken)
    return `${mark} ${oneLine(describeExpectation(expectation))}`
  })
}

function fixLines(result: CheckResult, paint: Paint): string[] {
  return stepsOf(result).map(step => paint.cyan(oneLine(step)))
}

function tailLines({ tail, outputFile }: CheckResult, paint: Paint): string[] {
  const lines = tail === null ? [] : splitLines(tail.trimEnd()).slice(-TAIL_LINES)
  const whole = outputFile === null ? [] : [paint.dim(`whole output: ${oneLine(outputFile)}`)]
  return [...lines.map(line => `${paint.dim('│')} ${harmlessLine(line)}`), ...whole]
}
