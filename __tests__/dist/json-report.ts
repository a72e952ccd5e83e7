import type { Status, Verdict } from '../../src/domain/report.ts'

/** What others script against, as far as the tests look at it. */
export type JsonReport = {
  readonly schema: 1
  readonly verdict: Verdict
  readonly cancelled: boolean
  readonly notes: readonly string[]
  readonly counts: Readonly<Record<Status, number>>
  readonly checks: readonly JsonCheck[]
}

export type JsonCheck = {
  readonly id: string
  readonly status: Status
  readonly reason: string | null
  readonly fix: string | null
  readonly tail: string | null
  readonly cachedFrom: { readonly at: string; readonly url: string | null } | null
  readonly expectations: readonly { readonly statement: string; readonly status: string; readonly actual: string }[]
  readonly findings: readonly JsonFinding[]
}

export type JsonFinding = {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly isNew: boolean
  readonly path: string | null
  readonly startLine: number | null
  readonly startColumn: number | null
}

export function parseReport(stdout: string): JsonReport {
  return JSON.parse(stdout)
}
