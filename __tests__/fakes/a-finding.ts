import type { Finding, Location } from '../../src/domain/finding.ts'

/** Say what matters: a finding's fields, and its place flat; the rest is filled in. */
export function aFinding(fields: Partial<Finding> & { path?: string; line?: number } = {}): Finding {
  const { path = 'lib/a.ex', line = 12, ...rest } = fields
  return {
    rule: 'elixir/io-inspect',
    severity: 'error',
    message: 'IO.inspect left in code',
    help: 'Remove it, or write through Logger.',
    location: aLocation(path, line),
    isNew: true,
    fingerprint: `${rest.rule ?? 'elixir/io-inspect'}|${path}|${line}`,
    ignored: null,
    ...rest
  }
}

export function aLocation(path = 'lib/a.ex', line = 12): Location {
  return { path, startLine: line, startColumn: 5, endLine: line, endColumn: 15 }
}
