/** Somebody else's code, or none of the project's own. */
const foreign = /(^|\/)(__tests__|fixtures|testdata|vendor|third_party|node_modules|deps)\//

/** What shows that a preset fits: a file at the repository's root, or source files anywhere. */
const signs: Readonly<Record<string, RegExp>> = {
  elixir: /^mix\.exs$/,
  python: /^(pyproject\.toml|setup\.(py|cfg)|requirements[^/]*\.txt|Pipfile)$|\.py$/,
  javascript: /^package\.json$/,
  go: /^go\.mod$/,
  ruby: /^(Gemfile|[^/]+\.gemspec)$/,
  rust: /^Cargo\.toml$/,
  docker: /^Dockerfile$/
}

/**
 * The presets that fit a repository with these files, in the order of the documentation. `release-docs` is never among
 * them: it needs to be told where the version stands.
 */
export function detectPresets(paths: readonly string[]): string[] {
  const own = paths.filter(path => !foreign.test(path))
  return Object.keys(signs).filter(name => own.some(path => signs[name]?.test(path)))
}
