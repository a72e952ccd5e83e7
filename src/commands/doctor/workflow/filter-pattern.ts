/**
 * Whether a filter of branches lets one through. The last pattern that fits decides; one with `!` takes back.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function letsThrough(patterns: readonly string[], branch: string): boolean {
  return patterns.reduce((isIn, pattern) => {
    const isTaken = !pattern.startsWith('!')
    return toRegex(isTaken ? pattern : pattern.slice(1)).test(branch) ? isTaken : isIn
  }, false)
}

/** `*` stays within a part of the name, `**` does not; `?`, `+` and `[…]` are those of regular expressions. */
function toRegex(pattern: string): RegExp {
  const tokens = pattern.match(/\*\*|\\.|\[[^\]]*\]|[\s\S]/g) ?? []
  const source = tokens.map((token, index) => toSource(token, index > 0)).join('')
  try {
    return new RegExp(`^${source}$`)
  } catch {
    // GitHub refuses the pattern, too, so nothing gets through.
    return /(?!)/
  }
}

function toSource(token: string, followsOne: boolean): string {
  if (token === '**') return '.*'
  if (token === '*') return '[^/]*'
  if ((token === '?' || token === '+') && followsOne) return token
  if (token.startsWith('[') && token.length > 1) return token
  return token.replace(/^\\/, '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
