import type { Finding, Fix } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { toUnicode } from './files/decode.ts'
import type { Positions } from './positions.ts'
import type { Span, TextEdit } from './rule.ts'

/** A place where something was found, before it has lines and columns. */
export type Found = {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  readonly span: Span
  readonly fix?: readonly TextEdit[] | null
}

export type ScannedText = { readonly path: string; readonly isBytes: boolean; readonly positions: Positions }

/** Longer lines are told apart by their beginning. */
const FINGERPRINT_CHARACTERS = 400

/** Turns what was found into findings, one by one. */
export function toFindings(all: readonly Found[], { path, isBytes, positions }: ScannedText): readonly Finding[] {
  const names = new Fingerprints(line => normalised(positions.lineText(line, FINGERPRINT_CHARACTERS), isBytes))
  return all.map(({ span, ...found }) => {
    const start = positions.at(span.start)
    const end = positions.at(span.end)
    return {
      rule: found.rule,
      severity: found.severity,
      message: found.message,
      help: found.help,
      location: { path, startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      isNew: true,
      fingerprint: names.of(found.rule, start.line),
      ignored: null,
      ...(found.fix && { fix: toFix(found.fix, positions) })
    }
  })
}

function toFix(edits: readonly TextEdit[], positions: Positions): Fix {
  return {
    edits: edits.map(edit => {
      const start = positions.at(edit.start)
      const end = positions.at(edit.end)
      return {
        ...{ startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        text: edit.text
      }
    })
  }
}

/** Indentation and spacing do not tell findings apart. */
function normalised(line: string, isBytes: boolean): string {
  return (isBytes ? toUnicode(line) : line).trim().replace(/\s+/g, ' ')
}

/** Names findings by their rule and the text of their line. */
class Fingerprints {
  private readonly textOf: (line: number) => string
  /** Findings often share their line with the one before. */
  private last: { readonly rule: string; readonly line: number; readonly name: string } | null = null

  constructor(textOf: (line: number) => string) {
    this.textOf = textOf
  }

  of(rule: string, line: number): string {
    if (this.last?.rule !== rule || this.last.line !== line) {
      this.last = { rule, line, name: fingerprint(rule, this.textOf(line)) }
    }
    return this.last.name
  }
}
