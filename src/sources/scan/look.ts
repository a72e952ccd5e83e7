import type { Finding } from '../../domain/finding.ts'
import type { Code } from './engine/code.ts'
import type { TokenTables } from './engine/token-tables.ts'
import type { Comment } from './engine/tokens.ts'
import { codeOf, type Present, type RuleSearch } from './engine/word-rules.ts'
import { fixers } from './fixes/index.ts'
import type { Language } from './language.ts'
import { plain } from './plain.ts'
import { Positions } from './positions.ts'
import type { Rule, Span } from './rule.ts'
import type { ScannedFile } from './scanned-file.ts'
import { type Found, toFindings } from './to-findings.ts'

/** What a file that is worth a closer look is made into, each only when it is asked for. */
export class Look {
  private readonly file: ScannedFile
  private readonly tables: TokenTables
  /** The file as each of the languages reads it that it is written in. */
  private readonly codes = new Map<Language, Code>()
  private madePositions: Positions | null = null

  constructor(file: ScannedFile, tables: TokenTables) {
    this.file = file
    this.tables = tables
  }

  get text(): string {
    return this.file.decoded.text
  }

  /** What the rules find where the file is written in their language. */
  found(rules: RuleSearch, present?: Present): readonly Found[] {
    const code = () => this.codeIn(rules.language)
    return rules.find(this.text, code, present).map(({ rule, span }) => ofRule(rule, span, code))
  }

  /** Those of every language in the file, in order. */
  comments(): readonly Comment[] {
    const language = this.file.language ?? plain
    const all = [language, ...(language.embedded ?? [])].map(each => this.codeIn(each).comments())
    const [own = [], ...others] = all
    if (others.every(each => each.length === 0)) return own
    return [...new Map(all.flat().map(comment => [comment.start, comment])).values()].sort((a, b) => a.start - b.start)
  }

  end(): void {
    for (const code of this.codes.values()) code.release()
  }

  positions(): Positions {
    this.madePositions ??= new Positions(this.text, true)
    return this.madePositions
  }

  findings(found: readonly Found[]): readonly Finding[] {
    if (found.length === 0) return []
    return toFindings(found, { path: this.file.path, isBytes: true, positions: this.positions() })
  }

  private codeIn(language: Language): Code {
    const code = this.codes.get(language) ?? codeOf(this.text, language, this.tables)
    this.codes.set(language, code)
    return code
  }
}

function ofRule({ id, severity, message, help, fix }: Rule, span: Span, code: () => Code): Found {
  const fixer = fix ?? fixers.get(id)
  return { rule: id, severity, message, help: help || null, span, fix: fixer ? fixer(code(), span) : null }
}
