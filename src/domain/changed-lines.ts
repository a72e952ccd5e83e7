import type { Finding } from './finding.ts'

/**
 * Lines of the new side of a change, by path. A file that is only renamed or deleted has none; a path that ends in a slash
 * stands for all that lies in that folder.
 */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>

/** Both ends 1-based and inclusive. */
export type LineRange = { readonly start: number; readonly end: number }

/** What a change is compared with makes its lines known, or not. */
export type Compared =
  | { readonly kind: 'known'; readonly lines: ChangedLines }
  | { readonly kind: 'unknown'; readonly why: string; readonly fix: string }

/** Whether the finding is on one of these lines, or has no place. */
export function isInChange({ location }: Pick<Finding, 'location'>, lines: ChangedLines): boolean {
  if (location === null) return true
  const ranges = rangesOf(location.path, lines)
  if (ranges === undefined) return false
  const start = location.startLine
  if (start === null) return true
  const end = location.endLine ?? start
  return ranges.some(range => range.start <= end && start <= range.end)
}

function rangesOf(path: string, lines: ChangedLines): readonly LineRange[] | undefined {
  const own = lines.get(path)
  if (own !== undefined) return own
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = lines.get(path.slice(0, slash + 1))
    if (folder !== undefined) return folder
  }
  return undefined
}
