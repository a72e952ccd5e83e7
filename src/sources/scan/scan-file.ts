import type { Finding } from '../../domain/finding.ts'
import { type Decoded, toUnicode } from './decode.ts'
import type { Code } from './engine/code.ts'
import { codeOf } from './engine/word-rules.ts'
import { findLiteral, findRegex } from './find-text.ts'
import { applyIgnores } from './ignores/apply-ignores.ts'
import { readIgnores } from './ignores/read-ignores.ts'
import { languageOf } from './language-of.ts'
import { plain } from './plain.ts'
import { Positions } from './positions.ts'
import type { Search } from './search.ts'
import { type Found, toFindings } from './to-findings.ts'

export type ScannedFile = { readonly path: string; readonly decoded: Decoded }

/** The findings of one file, in the order of the text. @throws RegexTimeout */
export function scanFile({ path, decoded }: ScannedFile, search: Search): readonly Finding[] {
  const { text } = decoded
  const language = languageOf(path, text) ?? plain
  let made: Code | null = null
  const code = () => {
    made ??= codeOf(text, language)
    return made
  }
  const found = search
    .inLanguage(language)
    .find(text, code)
    .map(({ rule, span }): Found => ({ ...rule, rule: rule.id, span }))
  const literals = search.literals.flatMap(literal => {
    const spans = findLiteral(decoded, literal.text)
    return spans.map((span): Found => ({ ...search.asRule(literal.text), span }))
  })
  const byBytes = [...found, ...literals].sort((a, b) => a.span.start - b.span.start)
  const regexes = search.regexes.flatMap(({ text: written, regex }) => {
    const { unicode, spans } = findRegex(decoded, regex)
    if (spans.length === 0) return []
    const all = spans.map((span): Found => ({ ...search.asRule(written), span }))
    return toFindings(all, { path, text: unicode, isBytes: false })
  })
  const findings = [...toFindings(byBytes, { path, text, isBytes: true }), ...regexes]
  return text.includes('gate-ignore') ? ignoring({ path, decoded }, { code: code(), findings, search }) : findings
}

type Context = { readonly code: Code; readonly findings: readonly Finding[]; readonly search: Search }

function ignoring({ path, decoded: { text } }: ScannedFile, { code, findings, search }: Context): readonly Finding[] {
  const ignores = readIgnores(text, code.comments(), new Positions(text, true))
  const applied = applyIgnores(ignores, { findings, searched: search.names, known: search.knownRules })
  const faults = applied.faults.map(
    ({ ignore, ...fault }): Found => ({
      ...fault,
      message: toUnicode(fault.message),
      severity: 'warning',
      span: ignore.span
    })
  )
  return [...applied.findings, ...toFindings(faults, { path, text, isBytes: true })]
}
