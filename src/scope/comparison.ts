import { isInChange } from '../domain/changed-lines.ts'
import type { Check } from '../domain/check.ts'
import type { Finding } from '../domain/finding.ts'
import type { Git } from '../domain/git.ts'
import type { Ports, TextFiles } from '../domain/ports.ts'
import { RegexTimeout } from '../domain/safe-regex.ts'
import { noThreads } from '../domain/threads.ts'
import { baseFiles } from './base-files.ts'
import type { Change } from './change.ts'
import { markByCount } from './mark-by-count.ts'

/** Tells what a change brought from what was there before. Drops nothing. */
export type Comparison = {
  /** By the lines of the change alone. */
  mark(finding: Finding): Finding
  /** Exactly, where the check can look at the base as well. */
  markAll(check: Check, findings: readonly Finding[], signal: AbortSignal): Promise<readonly Finding[]>
}

/** Without a change to compare with, everything is new. */
export const everythingIsNew: Comparison = { mark: finding => finding, markAll: async (_, findings) => findings }

export function compareWith(change: Change, { git, ports }: { readonly git: Git; readonly ports: Ports }): Comparison {
  let files: Promise<TextFiles | null> | null = null

  const mark = (finding: Finding): Finding => ({ ...finding, isNew: isInChange(finding, change.beside) })

  async function markAll(check: Check, findings: readonly Finding[], signal: AbortSignal) {
    const isTouched = ({ location }: Finding) => location !== null && change.lines.has(location.path)
    const before = findings.some(isTouched) ? await findBefore(check, signal) : null
    return before === null ? findings.map(mark) : markByCount(findings, before, change)
  }

  /** `null` where nobody can say. */
  async function findBefore(check: Check, signal: AbortSignal): Promise<readonly Finding[] | null> {
    if (!check.findingsIn || change.differences === null) return null
    files ??= baseFiles(change.differences, { git, files: ports.files })
    const base = await files
    if (base === null || signal.aborted) return null
    try {
      return await check.findingsIn({ ...ports, files: base, threads: noThreads }, signal)
    } catch (error) {
      if (error instanceof RegexTimeout || signal.aborted) return null
      throw error
    }
  }

  return { mark, markAll }
}
