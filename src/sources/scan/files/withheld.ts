import type { Files } from '../../../domain/ports.ts'
import type { Scanned } from '../scan-tree.ts'

/** What is in nobody's sight is not proven to be clean: files that were to be scanned, and that a sparse checkout keeps away. */
export async function describeWithheld(
  { absent }: Pick<Scanned, 'absent'>,
  files: Pick<Files, 'withheld'>
): Promise<string | null> {
  if (absent.size === 0) return null
  const withheld = await files.withheld()
  const [first, ...others] = [...absent].filter(path => withheld.has(path)).sort()
  if (first === undefined) return null
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${first}${more} cannot be scanned: a sparse checkout leaves it out`
}
