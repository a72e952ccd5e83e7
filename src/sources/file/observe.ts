import { type Observation, type Observe, type Observed, Quantity } from '../../domain/observation.ts'
import { splitLines } from '../../text/harmless.ts'
import type { FileWithContent } from './content.ts'
import { placeholderLines } from './placeholders.ts'
import { sectionsOf } from './section.ts'

export type Documents = {
  readonly files: readonly FileWithContent[]
  /** Paths written without a wildcard that are no file. */
  readonly missing: readonly string[]
  /** Why there is nothing to look at. */
  readonly whyNone: string
  /** `null` outside git. */
  readonly tracked: ReadonlySet<string> | null
  /** Subjects of which one file is enough, so that a missing one decides nothing. */
  readonly anySubjects: ReadonlySet<string>
}

type Text = { readonly path: string; readonly text: string; readonly lines: readonly string[] }

/** What the documents say about a subject, one observation for each file. */
export function observeDocuments(documents: Documents): Observe {
  return subject => {
    const { files, missing, anySubjects, whyNone } = documents
    if (subject === 'count') return observed([{ value: files.length, place: null }])
    const isEnough = missing.length === 0 || anySubjects.has(subject)
    if (files.length === 0 || !(isEnough || subject === 'exists')) {
      return { kind: 'observed', observations: [], whyNone }
    }
    const absent = isEnough ? [] : missing.map(path => ({ value: undefined, place: { path, line: null } }))
    const seen = observeFiles(subject, documents)
    return seen.kind === 'observed' ? observed([...absent, ...seen.observations]) : seen
  }
}

function observeFiles(subject: string, { files, tracked }: Documents): Observed {
  switch (subject) {
    case 'exists':
      return observed(files.map(({ path }) => ({ value: true, place: { path, line: null } })))
    case 'size':
      return observeSizes(files)
    case 'tracked':
      if (tracked === null) return { kind: 'undecidable', reason: 'there is no git here to track files' }
      return observed(files.map(({ path }) => ({ value: tracked.has(path), place: { path, line: null } })))
    default:
      return observeTexts(files, text => observeText(subject, text))
  }
}

function observeText(subject: string, { path, text, lines }: Text): readonly Observation[] {
  const whole = { path, line: null }
  if (subject === 'text') return [{ value: text, place: whole }]
  if (subject === 'lines') return [{ value: lineCount(text), place: whole }]
  if (subject === 'placeholders') {
    const found = placeholderLines(path, lines)
    return [{ value: found.length, place: { path, line: found[0] ?? null } }]
  }
  const sections = sectionsOf(path, lines, subject.replace(/^section\s+/, ''))
  if (sections.length === 0) return [{ value: undefined, place: whole }]
  return sections.map(section => ({ value: section.text, place: { path, line: section.line } }))
}

function observeSizes(files: readonly FileWithContent[]): Observed {
  const observations: Observation[] = []
  for (const { path, content } of files) {
    if (content === null || content.kind === 'unreadable') return unread(path, content)
    observations.push({ value: new Quantity(content.sizeBytes, 'B'), place: { path, line: null } })
  }
  return observed(observations)
}

function observeTexts(files: readonly FileWithContent[], observe: (text: Text) => readonly Observation[]): Observed {
  const observations: Observation[] = []
  for (const { path, content } of files) {
    if (content === null || content.kind === 'unreadable') return unread(path, content)
    if (content.kind === 'not-text')
      return { kind: 'undecidable', reason: `${path} cannot be read as text: ${content.why}` }
    observations.push(...observe({ path, text: content.text, lines: splitLines(content.text) }))
  }
  return observed(observations)
}

function unread(path: string, content: { readonly why: string } | null): Observed {
  return { kind: 'undecidable', reason: content?.why ?? `${path} was not read` }
}

/** Lines as an editor counts them: the line end at the end of the file begins no new one. */
export function lineCount(text: string): number {
  return text === '' ? 0 : splitLines(text).length - (/[\r\n]$/.test(text) ? 1 : 0)
}

function observed(observations: readonly Observation[]): Observed {
  return { kind: 'observed', observations }
}
