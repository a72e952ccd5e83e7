import picomatch from 'picomatch'

/**
 * Whether a path matches one of the globs. A name may hold any character, so the dot of a regex, as which `**` is read,
 * stands for line ends too: a folder with one in its name is not hidden by it.
 */
export function globMatcher(globs: string | readonly string[]): (path: string) => boolean {
  const isMatch = picomatch(typeof globs === 'string' ? globs : [...globs], options)
  return path => isMatch(path)
}

/** The same, to be compiled by somebody else. */
export function globRegex(glob: string): { readonly source: string; readonly flags: string } {
  return { source: picomatch.makeRe(glob, options).source, flags: options.flags }
}

/** Whether it takes files away from other globs, as `!docs/*` does; `!(a|b).md` says which names match. */
export function takesAway(glob: string): boolean {
  return /^!(?!\()/.test(glob)
}

const options = { dot: true, flags: 's' }
