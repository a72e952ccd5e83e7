import type { Finding } from '../../domain/finding.ts'
import type { Language } from './language.ts'
import type { CodeDocument } from './notebook/documents.ts'
import { documentsOf } from './notebook/documents.ts'
import { Positions } from './positions.ts'
import type { ScannedFile } from './scanned-file.ts'
import type { Search } from './search.ts'

export type ScanPlain = (file: ScannedFile, search: Search) => readonly Finding[]

/**
 * Findings in the code of a notebook, placed in its file. Texts that are looked for in every file are looked for in the
 * whole of it, outputs and prose included. Nothing is mended by itself there: the JSON around the code is not ours.
 */
export function scanNotebook(
  file: ScannedFile & { readonly language: Language },
  search: Search,
  scan: ScanPlain
): readonly Finding[] {
  const everywhere = new Set([...search.literals, ...search.regexes].flatMap(idOfUnlimited))
  const positions = new Positions(file.decoded.text, true)
  const inCode = (documentsOf(file.decoded.text, file.language) ?? []).flatMap(document =>
    scan(scannedFrom(file, document), search)
      .filter(({ rule }) => !everywhere.has(rule))
      .map(placing(document, positions))
  )
  const inFile = scan({ ...file, language: null }, search).filter(({ rule }) => !rule.startsWith('gate/'))
  return [...inFile.map(({ fix: _, ...finding }) => finding), ...inCode].sort(byPlace)
}

function idOfUnlimited({ rule }: Search['literals'][number] | Search['regexes'][number]): readonly string[] {
  return rule.languages === null ? [rule.id] : []
}

function scannedFrom({ path, decoded }: ScannedFile, { code, language }: CodeDocument): ScannedFile {
  return { path, decoded: { ...decoded, text: code.text }, language }
}

/** Where a finding in the code stands in the file. */
function placing({ code }: CodeDocument, inFile: Positions): (finding: Finding) => Finding {
  const inCode = new Positions(code.text, true)
  return ({ fix: _, ...finding }) => {
    const { location } = finding
    if (!location) return finding
    const { startLine, startColumn, endLine, endColumn } = location
    const start = inFile.at(code.startOf(inCode.offsetOf({ line: startLine ?? 1, column: startColumn ?? 1 })))
    const end = inFile.at(code.endOf(inCode.offsetOf({ line: endLine ?? 1, column: endColumn ?? 1 })))
    const place = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
    return { ...finding, location: { ...location, ...place } }
  }
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.location, b.location]
  return (first?.startLine ?? 0) - (second?.startLine ?? 0) || (first?.startColumn ?? 0) - (second?.startColumn ?? 0)
}
