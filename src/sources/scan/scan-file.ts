import type { Finding } from '../../domain/finding.ts'
import type { Code } from './engine/code.ts'
import type { TokenTables } from './engine/token-tables.ts'
import { codeOf } from './engine/word-rules.ts'
import { toUnicode } from './files/decode.ts'
import { findLiteral, findRegex } from './find-text.ts'
import { fixers } from './fixes/index.ts'
import { applyIgnores } from './ignores/apply-ignores.ts'
import { readIgnores } from './ignores/read-ignores.ts'
import { type OwnRule, reads } from './own-rules/own-rule.ts'
import { plain } from './plain.ts'
import { Positions } from './positions.ts'
import type { Rule, Span } from './rule.ts'
import { scanNotebook } from './scan-notebook.ts'
import type { ScannedFile } from './scanned-file.ts'
import { IGNORE_WORD, type Search } from './search.ts'
import { type Found, toFindings } from './to-findings.ts'

/** The findings of one file, in the order of the text. @throws RegexTimeout */
export function scanFile(file: ScannedFile, search: Search): readonly Finding[] {
  const { language } = file
  return language?.isNotebook ? scanNotebook({ ...file, language }, search, scanCode) : scanCode(file, search)
}

function scanCode(file: ScannedFile, search: Search): readonly Finding[] {
  const { text } = file.decoded
  const { present = 'unknown' } = file
  const rules = search.inLanguage(file.language ?? plain)
  const regexFindings = search.regexes.length === 0 ? [] : findingsOfRegexes(file, search)
  const mayHold = present !== 'unknown' || rules.mayHold(text)
  if (!mayHold && search.literals.length === 0) return regexFindings

  const look = new Look(file, search.tables)
  const found = mayHold
    ? rules.find(text, look.code, present).map(({ rule, span }) => ofRule(rule, span, look.code))
    : []
  const literals = search.literals
    .filter(({ rule }) => reads(rule, file.language ?? plain))
    .flatMap(({ wanted, saying, rule }) => findLiteral(file.decoded, wanted).map(span => ofText(saying, span, rule)))
  const byBytes = literals.length === 0 ? found : [...found, ...literals].sort((a, b) => a.span.start - b.span.start)
  const findings = look.findings(byBytes)
  const all = regexFindings.length === 0 ? findings : [...findings, ...regexFindings]
  const judged = mayHold && text.includes(IGNORE_WORD) ? ignoring(look, all, search) : all
  look.end()
  return judged
}

function ofRule({ id, severity, message, help, fix }: Rule, span: Span, code: () => Code): Found {
  const fixer = fix ?? fixers.get(id)
  return { rule: id, severity, message, help: help || null, span, fix: fixer ? fixer(code(), span) : null }
}

function ofText(saying: Omit<Found, 'span'>, span: Span, { fix }: OwnRule): Found {
  return { ...saying, span, fix: fix === null ? null : [{ ...span, text: fix }] }
}

/** What a file that is worth a closer look is made into, each only when it is asked for. */
class Look {
  private readonly file: ScannedFile
  private readonly tables: TokenTables
  private madeCode: Code | null = null
  private madePositions: Positions | null = null

  constructor(file: ScannedFile, tables: TokenTables) {
    this.file = file
    this.tables = tables
  }

  get text(): string {
    return this.file.decoded.text
  }

  readonly code = (): Code => {
    this.madeCode ??= codeOf(this.text, this.file.language ?? plain, this.tables)
    return this.madeCode
  }

  end(): void {
    this.madeCode?.release()
  }

  positions(): Positions {
    this.madePositions ??= new Positions(this.text, true)
    return this.madePositions
  }

  findings(found: readonly Found[]): readonly Finding[] {
    if (found.length === 0) return []
    return toFindings(found, { path: this.file.path, isBytes: true, positions: this.positions() })
  }
}

function findingsOfRegexes({ path, decoded, language }: ScannedFile, search: Search): readonly Finding[] {
  const unicode = toUnicode(decoded.text)
  return search.regexes.flatMap(({ wanted, saying, rule }) => {
    const spans = reads(rule, language ?? plain) ? findRegex(unicode, wanted) : []
    if (spans.length === 0) return []
    const all = spans.map(span => ofText(saying, span, rule))
    return toFindings(all, { path, isBytes: false, positions: new Positions(unicode, false) })
  })
}

function ignoring(look: Look, findings: readonly Finding[], search: Search): readonly Finding[] {
  const ignores = readIgnores(look.text, look.code().comments(), look.positions())
  const applied = applyIgnores(ignores, { findings, searched: search.names, known: search.knownRules })
  const faults = applied.faults.map(
    ({ ignore, ...fault }): Found => ({
      ...fault,
      message: toUnicode(fault.message),
      severity: 'warning',
      span: ignore.span
    })
  )
  return [...applied.findings, ...look.findings(faults)]
}
