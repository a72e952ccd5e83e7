import { type ChangedLines, isInChange } from '../../../domain/changed-lines.ts'
import type { Scanned } from '../scan-tree.ts'

/** Which files, and which of their findings, a check looks at. */
export type Lines = {
  readonly kind: 'every' | 'changed'
  touches(path: string): boolean
  only(scanned: Scanned): Scanned
}

export const everyLine: Lines = { kind: 'every', touches: () => true, only: scanned => scanned }

/** The lines of a change alone. */
export function linesOf(lines: ChangedLines): Lines {
  return {
    kind: 'changed',
    touches: path => lines.has(path),
    only: scanned => ({ ...scanned, findings: scanned.findings.filter(finding => isInChange(finding, lines)) })
  }
}
