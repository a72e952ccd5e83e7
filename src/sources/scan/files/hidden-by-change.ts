import type { Compared } from '../../../domain/changed-lines.ts'
import type { Scanned } from '../scan-tree.ts'
import { type Reason, TOO_LARGE } from './left-out.ts'

/** What a change can do to a file so that nobody looks into it; what a path says is there for a reviewer to see. */
const hiding: readonly Reason[] = ['minified', TOO_LARGE]

/** A file that the change brings or edits, and that is not scanned for what is in it; `null` where there is none. */
export function hiddenByChange({ leftOut }: Pick<Scanned, 'leftOut'>, change: Compared): string | null {
  if (change.kind === 'unknown') return null
  const isEdited = (path: string) => (change.lines.get(path) ?? []).length > 0
  const [hidden] = [...leftOut].filter(([path, reason]) => hiding.includes(reason) && isEdited(path)).sort()
  return hidden === undefined ? null : `${hidden[0]} is of this change, and left out: ${hidden[1]}`
}
