import { oneLine } from '../../text/harmless.ts'

/** A rule change quotes what was written, but not a page of it. */
const SHOWN_LIMIT = 100

/** Whether two parsed values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isMap(part) ? sorted(part) : part)) ?? 'nothing'
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** As a sentence quotes it: hostile text, so one harmless line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  return oneLine(typeof value === 'string' ? value : canonical(value), SHOWN_LIMIT)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}
