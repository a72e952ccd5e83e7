import type { Finding } from './finding.ts'

/** The lines of the new side that a change adds or edits, by path. A file that is only renamed or deleted has none. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>

/** Both ends 1-based and inclusive. */
export type LineRange = { readonly start: number; readonly end: number }

/** What a change is compared with makes its lines known, or not. */
export type Compared =
  | { readonly kind: 'known'; readonly lines: ChangedLines }
  | { readonly kind: 'unknown'; readonly why: string; readonly fix: string }

/** Whether the finding is on a line of the change, or has no place. */
export function isInChange({ location }: Finding, changed: ChangedLines): boolean {
  if (location === null) return true
  const ranges = changed.get(location.path)
  if (ranges === undefined) return false
  const start = location.startLine
  if (start === null) return true
  const end = location.endLine ?? start
  return ranges.some(range => range.start <= end && start <= range.end)
}
