import type { Finding } from '../../domain/finding.ts'
import { toUnicode } from './files/decode.ts'
import { findLiteral, findRegex } from './find-text.ts'
import { applyIgnores } from './ignores/apply-ignores.ts'
import { readIgnores } from './ignores/read-ignores.ts'
import { Look } from './look.ts'
import { type OwnRule, reads } from './own-rules/own-rule.ts'
import { plain } from './plain.ts'
import { Positions } from './positions.ts'
import type { Span } from './rule.ts'
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
  const language = file.language ?? plain
  const rules = search.inLanguage(language)
  const regexFindings = search.regexes.length === 0 ? [] : findingsOfRegexes(file, search)
  const mayHold = present !== 'unknown' || rules.mayHold(text)
  if (!mayHold && search.literals.length === 0) return regexFindings

  const look = new Look(file, search.tables)
  const found = mayHold ? look.found(rules, present) : []
  const embedded = mayHold ? search.embeddedIn(language).flatMap(each => look.found(each)) : []
  const literals = search.literals
    .filter(({ rule }) => reads(rule, language))
    .flatMap(({ wanted, saying, rule }) => findLiteral(file.decoded, wanted).map(span => ofText(saying, span, rule)))
  const others = [...embedded, ...literals]
  const byBytes = others.length === 0 ? found : [...found, ...others].sort((a, b) => a.span.start - b.span.start)
  const findings = look.findings(byBytes)
  const all = regexFindings.length === 0 ? findings : [...findings, ...regexFindings]
  const judged = mayHold && text.includes(IGNORE_WORD) ? ignoring(look, all, search) : all
  look.end()
  return judged
}

function ofText(saying: Omit<Found, 'span'>, span: Span, { fix }: OwnRule): Found {
  return { ...saying, span, fix: fix === null ? null : [{ ...span, text: fix }] }
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
  const ignores = readIgnores(look.text, look.comments(), look.positions())
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
