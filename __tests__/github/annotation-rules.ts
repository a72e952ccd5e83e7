import { Buffer } from 'node:buffer'
import type { Fields } from './minimal.ts'

const LONGEST_TITLE = 255
const LARGEST_MESSAGE = 64 * 1024

/** What GitHub refuses in an annotation, and its description says in prose or not at all. */
export function annotationMistakes(annotation: Fields): readonly string[] {
  const { path, start_line, end_line, start_column, end_column, title, message, raw_details } = annotation
  const [start, end] = [Number(start_line), Number(end_line)]
  const hasColumns = start_column !== undefined || end_column !== undefined
  const rules: readonly [boolean, string][] = [
    [/^\/|(^|\/)\.\.(\/|$)|\\/.test(String(path)), 'path must be relative to the root of the repository'],
    [start < 1, 'start_line must be above 0'],
    [end < start, 'end_line must not be before start_line'],
    [hasColumns && start !== end, 'columns are for annotations on one line'],
    [hasColumns && Number(end_column) < Number(start_column), 'end_column must not be before start_column'],
    [String(title ?? '').length > LONGEST_TITLE, `title is longer than ${LONGEST_TITLE} characters`],
    [bytes(message) > LARGEST_MESSAGE, 'message is larger than 64 KB'],
    [bytes(message) === 0, 'message is empty'],
    [bytes(raw_details) > LARGEST_MESSAGE, 'raw_details is larger than 64 KB']
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, mistake]) => mistake)
}

function bytes(value: unknown): number {
  return Buffer.byteLength(String(value ?? ''))
}
