import type { Mistake } from '../../domain/errors.ts'
import { wholeFile } from '../../domain/finding.ts'
import { neutralise } from '../../text/neutralise.ts'
import { ANNOTATIONS_PER_LEVEL } from '../annotations/plan.ts'
import { toCommand } from './command.ts'

/** For the log of a step in which nothing could be judged: the mistakes as annotations, then everything as text. */
export function renderRefusal(mistakes: readonly Mistake[], lines: readonly string[]): string {
  const annotations = mistakes.length > 0 ? mistakes.slice(0, ANNOTATIONS_PER_LEVEL).map(ofMistake) : [ofText(lines)]
  return `${annotations.join('\n')}\n${neutralise(lines.join('\n'))}\n`
}

function ofMistake({ path, line, column, key, fact, fix }: Mistake): string {
  return toCommand({
    level: 'error',
    title: 'The readiness config cannot be used',
    message: `${key === null ? '' : `${key}: `}${fact}\n${fix}`,
    location: { ...wholeFile(path), startLine: line, startColumn: column, endLine: line }
  })
}

function ofText(lines: readonly string[]): string {
  return toCommand({ level: 'error', title: 'The gate could not run', message: lines.join('\n'), location: null })
}
