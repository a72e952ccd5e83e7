import { UserError } from '../domain/errors.ts'
import { countsAgainst, type Finding } from '../domain/finding.ts'
import { closest } from '../text/closest.ts'
import { harmlessLine } from '../text/harmless.ts'

export type RenderFindings = (findings: readonly Finding[], isColoured: boolean) => string

export const scanFormats: Readonly<Record<string, RenderFindings>> = { pretty, json }

/** @throws UserError for a format that is not there */
export function renderFindings(name: string, formats: typeof scanFormats): RenderFindings {
  const render = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (render) return render
  const known = Object.keys(formats)
  const near = closest(name, known)
  throw new UserError(
    `--format ${name}: unknown format`,
    near ? `did you mean ${near}?` : `the formats are ${known.join(', ')}`
  )
}

/** `lib/a.ex:12:5: elixir/dbg: dbg left in code`, as compilers write it. */
function pretty(findings: readonly Finding[]): string {
  return findings
    .filter(countsAgainst)
    .map(({ location, rule, message }) => {
      const place = [location?.path, location?.startLine, location?.startColumn].join(':')
      return `${harmlessLine(`${place}: ${rule}: ${message}`)}\n`
    })
    .join('')
}

/** A contract: one array, each finding flat. */
function json(findings: readonly Finding[]): string {
  const flat = findings.map(({ rule, severity, message, help, location, isNew, fingerprint, ignored }) => ({
    rule,
    severity,
    message,
    help,
    path: location?.path ?? null,
    startLine: location?.startLine ?? null,
    startColumn: location?.startColumn ?? null,
    endLine: location?.endLine ?? null,
    endColumn: location?.endColumn ?? null,
    isNew,
    fingerprint,
    ignored
  }))
  return `${JSON.stringify(flat, null, 2)}\n`
}
