import type { Finding } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { toUnicode } from './decode.ts'
import { Positions } from './positions.ts'
import type { Span } from './rule.ts'

/** A place where something was found, before it has lines and columns. */
export type Found = {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  readonly span: Span
}

type Text = { readonly path: string; readonly text: string; readonly isBytes: boolean }

/** Longer lines are told apart by their beginning. */
const FINGERPRINT_CHARACTERS = 400

export function toFindings(all: readonly Found[], { path, text, isBytes }: Text): readonly Finding[] {
  if (all.length === 0) return []
  const positions = new Positions(text, isBytes)
  const seen = new Map<string, number>()
  return all.map(({ span, ...found }) => {
    const start = positions.at(span.start)
    const end = positions.at(span.end)
    const line = normalised(positions.lineText(start.line, FINGERPRINT_CHARACTERS), isBytes)
    const key = `${found.rule}\0${line}`
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return {
      rule: found.rule,
      severity: found.severity,
      message: found.message,
      help: found.help,
      location: { path, startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      isNew: true,
      fingerprint: fingerprint(found.rule, path, line, String(occurrence)),
      ignored: null
    }
  })
}

/** Indentation and spacing do not tell findings apart. */
function normalised(line: string, isBytes: boolean): string {
  return (isBytes ? toUnicode(line) : line).trim().replace(/\s+/g, ' ')
}
