import type { Severity } from './severity.ts'

/**
 * Where in the repository. Path relative to the root, `/` on every system. Lines and columns are 1-based, columns count
 * UTF-16 units, `endColumn` is exclusive. `null` where the finder does not know.
 */
export type Location = {
  readonly path: string
  readonly startLine: number | null
  readonly startColumn: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
}

/** Replaces the text between two positions of the finding's file. */
export type Edit = {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
}

/** What makes a finding go without a person: all edits or none, in the order of the text, not overlapping. */
export type Fix = { readonly edits: readonly Edit[] }

/** Something wrong at a place. Its severity says how it is shown; whether the gate shuts is the check's business. */
export type Finding = {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  /** `null`: the finding is about no file (a service, a missing document). */
  readonly location: Location | null
  /** Whether this change brought it in. `true` as long as there is no base to compare with. */
  readonly isNew: boolean
  /**
   * Of what is found, and not of where: it stays the same when the code moves, to another file too, and is the same for
   * findings that are alike. Those are told apart by counting them.
   */
  readonly fingerprint: string
  /** The reason given in the code for not counting it, or `null` if it counts. */
  readonly ignored: string | null
  /** Left out where only a person can tell what to do. */
  readonly fix?: Fix
}

/** The finding's whole file. */
export function wholeFile(path: string): Location {
  return { path, startLine: null, startColumn: null, endLine: null, endColumn: null }
}

export function countsAgainst(finding: Finding): boolean {
  return finding.ignored === null
}
