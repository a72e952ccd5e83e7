/** Where GitHub looks for it, in this order; the first that is there holds. */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** Who owns a path, as the file names them. */
export type Owners =
  | { readonly kind: 'owned'; readonly by: readonly Owner[]; readonly line: number }
  /** No line is about it, or the last one takes its owners away. */
  | { readonly kind: 'unowned' }

export type Owner =
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'team'; readonly team: string }
  /** Addresses are not shown to whoever reads reviews. */
  | { readonly kind: 'address'; readonly address: string }

/** The last line that matches a path says who owns it. Lines in a form that GitHub does not take are passed over, as by GitHub. */
export function ownersOf(path: string, codeowners: string): Owners {
  let owners: Owners = { kind: 'unowned' }
  codeowners.split(/\r?\n/).forEach((text, index) => {
    const [pattern, ...names] = wordsOf(text)
    if (pattern === undefined || !patternOf(pattern)?.test(path)) return
    const by = names.map(ownerNamed)
    if (by.includes(null)) return
    const known = by.filter(owner => owner !== null)
    owners = known.length === 0 ? { kind: 'unowned' } : { kind: 'owned', by: known, line: index + 1 }
  })
  return owners
}

/** A space in a pattern stands behind a backslash; a `#` begins a comment. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? []
  const comment = words.findIndex(word => word.startsWith('#'))
  return comment < 0 ? words : words.slice(0, comment)
}

function ownerNamed(name: string): Owner | null {
  const [, team] = /^@([\w.-]+\/[\w.-]+)$/.exec(name) ?? []
  if (team !== undefined) return { kind: 'team', team }
  const [, login] = /^@([\w.-]+)$/.exec(name) ?? []
  if (login !== undefined) return { kind: 'user', login }
  return /^[^@\s]+@[^@\s]+$/.test(name) ? { kind: 'address', address: name } : null
}

/** The pattern as a regex; `null` for what GitHub does not take: `!`, and ranges in brackets. */
function patternOf(pattern: string): RegExp | null {
  if (pattern.startsWith('!') || /(?<!\\)[[\]]/.test(pattern)) return null
  const plain = pattern.replace(/^\//, '')
  const isAnchored = pattern.startsWith('/') || /\/./.test(plain.replace(/\/$/, ''))
  const body = plain
    .replace(/\/$/, '/**')
    .split('/')
    .map(part => (part === '**' ? '**' : segment(part)))
    .join('/')
  // `**` stands for any folders, none too. A folder's name stands for all that is in it, `docs/*` for its own files alone.
  const source = body
    .replace(/^\*\*\//, '(?:.+/)?')
    .replaceAll('/**/', '/(?:.+/)?')
    .replace(/\/\*\*$/, '/.+')
    .replace(/^\*\*$/, '.+')
  const below = /(?:^|\/)\*$|\*\*$|\/$/.test(pattern) ? '' : '(?:/.+)?'
  return new RegExp(`^${isAnchored ? '' : '(?:.+/)?'}${source}${below}$`)
}

/** Part of a path, in which `*` and `?` stand for anything but a slash. */
function segment(part: string): string {
  return part.replace(/\\(.)|([*?])|([.+^${}()|\\])/g, (_, escaped, wild, special) => {
    if (wild !== undefined) return wild === '*' ? '[^/]*' : '[^/]'
    return `\\${escaped ?? special}`
  })
}
