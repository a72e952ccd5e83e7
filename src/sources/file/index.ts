import type { Outcome } from '../../domain/outcome.ts'
import type { Files } from '../../domain/ports.ts'
import type { Clause, Statement } from '../../statement/statement.ts'
import { counted } from '../../text/counted.ts'
import { defineSource } from '../define.ts'
import { globs, isPattern } from '../globs.ts'
import { bearings } from './bearings.ts'
import { type FileWithContent, readContent } from './content.ts'
import { type Documents, lineCount, observeDocuments } from './observe.ts'
import { subjects } from './subjects.ts'

const exists: Statement = {
  clauses: [{ isAny: false, subject: 'exists', operator: '==', value: { kind: 'boolean', value: true }, forMs: null }]
}

/** Presence and content of documents. */
export const file = defineSource({
  name: 'file',
  summary: 'Documents: that they exist, and what they say.',
  main: globs.describe('Globs of the documents.'),
  fields: {},
  later: ['age', 'links'],
  subjects,
  defaultTimeoutMs: 30_000,
  bearings,
  implied: ({ expect }) => (expect.length === 0 ? [exists] : []),
  run: async ({ main, expect, isOptional }, { files }, signal): Promise<Outcome> => {
    const patterns = [main].flat()
    const paths = await files.glob(patterns)
    const whyNone = `no file matches ${patterns.join(', ')}`
    if (paths.length === 0 && isOptional) return { kind: 'skipped', reason: whyNone }
    const missing = isOptional
      ? []
      : patterns.filter(pattern => !isPattern(pattern) && !paths.includes(plainPath(pattern)))
    const documents: Documents = {
      files: await readFiles(paths, { files, signal, isNeeded: paths.length === 1 || expect.some(asksForContent) }),
      missing,
      whyNone: paths.length === 0 ? whyNone : `there is no ${missing.join(', ')}`,
      tracked: await files.tracked(),
      anySubjects: anySubjects(expect)
    }
    return { kind: 'ran', observe: observeDocuments(documents), findings: [], evidence: evidenceOf(documents) }
  }
})

type Reading = { readonly files: Files; readonly signal: AbortSignal; readonly isNeeded: boolean }

async function readFiles(paths: readonly string[], { files, signal, isNeeded }: Reading): Promise<FileWithContent[]> {
  const read: FileWithContent[] = []
  for (const path of paths) {
    signal.throwIfAborted()
    read.push(isNeeded ? await readContent(files, path) : { path, content: null })
  }
  return read
}

function asksForContent({ clauses }: Statement): boolean {
  return clauses.some(({ subject }) => !['exists', 'count', 'tracked'].includes(subject))
}

/** Subjects that every clause asks of any file only. */
function anySubjects(expect: readonly Statement[]): ReadonlySet<string> {
  const clauses: readonly Clause[] = expect.flatMap(statement => statement.clauses)
  const strict = new Set(clauses.filter(({ isAny }) => !isAny).map(({ subject }) => subject))
  return new Set(clauses.map(({ subject }) => subject).filter(subject => !strict.has(subject)))
}

/** `CHANGELOG.md, 214 lines`, `3 files` */
function evidenceOf({ files, missing, whyNone }: Documents): string {
  const [first] = files
  if (first === undefined) return whyNone
  if (missing.length > 0) return `${files.length} of ${files.length + missing.length} files; ${whyNone}`
  if (files.length > 1) return `${files.length} files`
  const { path, content } = first
  if (content?.kind !== 'text') return path
  const lines = lineCount(content.text)
  return `${path}, ${counted(lines, 'line')}`
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '')
}
