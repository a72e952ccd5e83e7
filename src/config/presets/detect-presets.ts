/** Somebody else's code, or none of the project's own. */
const foreign = /(^|\/)(__tests__|fixtures|testdata|vendor|third_party|node_modules|deps)\//

/** The file in a project's folder that shows what it is. */
const signs: Readonly<Record<string, RegExp>> = {
  elixir: /^mix\.exs$/,
  python: /^(pyproject\.toml|setup\.(py|cfg)|requirements[^/]*\.txt|Pipfile)$/,
  javascript: /^package\.json$/,
  go: /^go\.mod$/,
  ruby: /^(Gemfile|[^/]+\.gemspec)$/,
  rust: /^Cargo\.toml$/,
  docker: /^Dockerfile$/
}

/** Source files that show it wherever they lie. */
const sources: Readonly<Record<string, RegExp>> = { python: /\.py$/ }

export function isForeign(path: string): boolean {
  return foreign.test(path)
}

/** The presets of a project with these files in its folder. */
export function presetsOf(paths: readonly string[]): string[] {
  return Object.keys(signs).filter(name => paths.some(path => signs[name]?.test(path)))
}

/**
 * The presets that fit a repository with these files, in the order of the documentation. `release-docs` is never among
 * them: it needs to be told where the version stands.
 */
export function detectPresets(paths: readonly string[]): string[] {
  const own = paths.filter(path => !isForeign(path))
  const fits = new Set([
    ...presetsOf(own),
    ...Object.keys(sources).filter(name => own.some(path => sources[name]?.test(path)))
  ])
  return Object.keys(signs).filter(name => fits.has(name))
}
