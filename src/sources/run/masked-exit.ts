import type { Statement } from '../../statement/statement.ts'
import type { Refusal } from '../define.ts'
import { listOfTexts, type RunFields } from './fields.ts'
import { isTestCommand } from './read-output.ts'

/** One line that succeeds whatever its commands do, or does not wait for them. */
const masked = /^[^\n;]*(\|\|\s*(?:true|:|exit 0)|(?<![&\\])&)\s*;?\s*(?:#[^'"]*)?$/

type Entry = {
  readonly main: string | readonly string[]
  readonly fields: RunFields
  readonly expect: readonly Statement[]
}

/** A command whose exit code says nothing, and of which nothing else is judged, passes whatever happens. */
export function maskedExit({ main, fields, expect }: Entry): readonly Refusal[] {
  const scripts = listOfTexts(main).map(script => script.trim())
  const isJudgedBesides =
    expect.some(({ clauses }) => clauses.some(({ subject }) => subject !== 'exit')) ||
    fields.report !== undefined ||
    fields.matcher !== undefined ||
    fields.leftovers !== undefined
  if (isJudgedBesides || scripts.some(isTestCommand)) return []
  const masks = scripts.map(script => masked.exec(script)?.[1] ?? null)
  const [mask] = masks
  if (!mask || masks.includes(null)) return []
  return [
    {
      fact: `\`${mask}\` makes it succeed whatever happens, so that it proves nothing`,
      fix: 'take that out, or expect something of what it prints: output contains …',
      at: ['run']
    }
  ]
}
