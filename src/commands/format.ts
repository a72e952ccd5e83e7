import { UserError } from '../domain/errors.ts'
import type { Render } from '../reporters/formats.ts'
import { formats } from '../reporters/formats.ts'
import { closest } from '../text/closest.ts'

/** @throws UserError for a format that is not there, with the one that was meant */
export function formatNamed(name: string): Render {
  const render = formats.get(name)
  if (render) return render
  const known = [...formats.keys()]
  const near = closest(name, known)
  throw new UserError(
    `--format ${name}: unknown format`,
    near ? `did you mean ${near}?` : `the formats are ${known.join(', ')}`
  )
}
