import type { Ports } from '../../../domain/ports.ts'
import type { Language } from '../language.ts'
import { languageOf } from '../language-of.ts'
import { plain } from '../plain.ts'
import { MAX_BYTES } from './left-out.ts'

/** Enough for a line that names an interpreter. */
const FIRST_LINE_BYTES = 200

/** What the files that match are written in, told by their names, or by the first line of those whose name says nothing. */
export async function languagesIn(
  { files }: Pick<Ports, 'files'>,
  isWanted: (path: string) => boolean
): Promise<ReadonlySet<Language>> {
  const { tracked, others } = await files.listing()
  const firstLineOf = (path: string): string => {
    if (path.slice(path.lastIndexOf('/') + 1).includes('.')) return ''
    try {
      const bytes = files.readNow(path, MAX_BYTES)
      return typeof bytes === 'string' ? '' : Buffer.from(bytes.slice(0, FIRST_LINE_BYTES)).toString('latin1')
    } catch {
      return ''
    }
  }
  const found = [...tracked, ...(await others)].filter(isWanted)
  return new Set(found.map(path => languageOf(path, firstLineOf(path)) ?? plain))
}
