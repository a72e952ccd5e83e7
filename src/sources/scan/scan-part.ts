import { isUtf8 } from 'node:buffer'
import type { Finding } from '../../domain/finding.ts'
import { type Files, UnreadableFile } from '../../domain/ports.ts'
import { type Decoded, decode, isUtf16, withoutMark } from './files/decode.ts'
import { leftOutByBytes, leftOutByContent, leftOutByPath, MAX_BYTES, type Reason, TOO_LARGE } from './files/left-out.ts'
import type { Language } from './language.ts'
import { languageByName, languageByShebang, languageOf } from './language-of.ts'
import { languages } from './languages/index.ts'
import { documentsOf } from './notebook/documents.ts'
import { plain } from './plain.ts'
import type { Prefilter } from './prefilter.ts'
import { scanFile } from './scan-file.ts'
import type { ScannedFile } from './scanned-file.ts'
import type { Search } from './search.ts'

/** What one thread scanned: data that can be copied from thread to thread. */
export type Part = {
  readonly findings: Finding[]
  /** Files scanned by their language's place in the list, those of none at the end. */
  readonly files: number[]
  readonly leftOut: [path: string, reason: Reason][]
  readonly unreadable: { readonly path: string; readonly message: string }[]
  readonly notUtf8: string[]
  /** Names under which no regular file lies, or not any more. */
  readonly absent: string[]
}

const places: ReadonlyMap<Language, number> = new Map(languages.map((language, place) => [language, place]))

/** Enough for a line that names an interpreter. */
const FIRST_LINE_BYTES = 200

export function emptyPart(): Part {
  return {
    findings: [],
    files: new Array<number>(languages.length + 1).fill(0),
    leftOut: [],
    unreadable: [],
    notUtf8: [],
    absent: []
  }
}

export type PartRun = {
  readonly files: Pick<Files, 'readNow'>
  readonly search: Search
  readonly prefilter: Prefilter
  readonly attributeOf: (path: string) => Reason | null
  /** Files that need a closer look are left to others. */
  readonly isHasty?: boolean
}

/** Scans these files and adds what it sees to the part. Gives the places of those that are left to others. @throws RegexTimeout */
export function scanInto(part: Part, paths: readonly string[], run: PartRun): readonly number[] {
  const left: number[] = []
  for (const [place, path] of paths.entries()) if (!scanOne(part, path, run)) left.push(place)
  return left
}

/** Whether the file is done. */
function scanOne(part: Part, path: string, run: PartRun): boolean {
  const reason = leftOutByPath(path) ?? run.attributeOf(path)
  if (reason === null) {
    const bytes = readOrTell(part, path, run.files)
    return bytes === null || scanBytes(part, path, { bytes, run })
  }
  part.leftOut.push([path, reason])
  return true
}

type Content = { readonly bytes: Buffer; readonly run: PartRun }

function scanBytes(part: Part, path: string, { bytes, run }: Content): boolean {
  if (isUtf16(bytes)) {
    const decoded = decode(bytes)
    scanText(part, { path, decoded, language: languageOf(path, decoded.text) }, run)
    return true
  }
  const body = withoutMark(bytes)
  const language = languageByName(path) ?? languageByShebang(body.toString('latin1', 0, FIRST_LINE_BYTES))
  const reason = leftOutByBytes(body, language)
  const present =
    reason !== null ? null : language?.isNotebook ? 'unknown' : run.prefilter.look(language ?? plain, body)
  if (reason !== null) part.leftOut.push([path, reason])
  else if (present === null) count(part, path, { language, isUtf8: isUtf8(body) })
  else if (run.isHasty) return false
  else scanText(part, { path, decoded: decode(bytes), language, present }, run)
  return true
}

function scanText(part: Part, file: ScannedFile, run: PartRun): void {
  const { path, decoded, language } = file
  const reason = leftOutByContent(decoded, language)
  if (reason !== null) {
    part.leftOut.push([path, reason])
    return
  }
  if (language?.isNotebook) countNotebook(part, path, { language, decoded })
  else count(part, path, { language, isUtf8: decoded.isUtf8 })
  for (const finding of scanFile(file, run.search)) part.findings.push(finding)
}

type Counted = { readonly language: Language | null; readonly isUtf8: boolean }

function count(part: Part, path: string, { language, isUtf8 }: Counted): void {
  const place = (language === null ? null : places.get(language)) ?? languages.length
  part.files[place] = (part.files[place] ?? 0) + 1
  if (!isUtf8) part.notUtf8.push(path)
}

/** A notebook is a file of what its cells are written in. */
function countNotebook(
  part: Part,
  path: string,
  { language, decoded }: { readonly language: Language; readonly decoded: Decoded }
): void {
  const documents = documentsOf(decoded.text, language)
  if (documents) count(part, path, { language: documents[0]?.language ?? null, isUtf8: decoded.isUtf8 })
  else part.unreadable.push({ path, message: `${path} cannot be read: it is no notebook, for it is not JSON` })
}

function readOrTell(part: Part, path: string, files: PartRun['files']): Buffer | null {
  try {
    const bytes = files.readNow(path, MAX_BYTES)
    if (bytes === 'too-large') part.leftOut.push([path, TOO_LARGE])
    else if (bytes === 'no-file') part.absent.push(path)
    else return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    part.unreadable.push({ path, message: error.message })
  }
  return null
}
