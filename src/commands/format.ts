import { UserError } from '../domain/errors.ts'
import { closest } from '../text/closest.ts'

/**
 * What `--format` asks for; `pretty` where it is left out.
 * @throws UserError for a format that is not there, with the one that was meant
 */
export function formatNamed<Format>(name: string | null, formats: ReadonlyMap<string, Format>): Format {
  const format = formats.get(name ?? 'pretty')
  if (format !== undefined) return format
  const known = [...formats.keys()]
  const near = closest(name ?? '', known)
  throw new UserError(
    `--format ${name}: unknown format`,
    near ? `did you mean ${near}?` : `the formats are ${known.join(', ')}`
  )
}
