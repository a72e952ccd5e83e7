// `lib/**`, `lib/**/*` and `lib/**/*.ex`: the folder and the ending. Globs of any other form are only the same or not.
const WIDE = /^([^*?[\]{}()!]*)\*\*(?:\/\*([^*?[\]{}()!/]*))?$/

/** Whether the first glob is sure to match every path that the second matches. Where it cannot be told, it is not. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true
  // All paths but some, wherever they begin and end.
  if (/^!(?!\()/.test(narrow)) return false
  const [, folder = null, ending = ''] = WIDE.exec(wide) ?? []
  if (folder === null || !(folder === '' || folder.endsWith('/'))) return false
  return startOf(narrow).startsWith(folder) && narrow.length > folder.length && endOf(narrow).endsWith(ending)
}

/** What every path that the glob matches begins with. */
function startOf(glob: string): string {
  return /^[^*?[\]{}()!]*/.exec(glob)?.[0] ?? ''
}

/** What every path that the glob matches ends with. */
function endOf(glob: string): string {
  return /[^*?[\]{}()!/]*$/.exec(glob)?.[0] ?? ''
}
