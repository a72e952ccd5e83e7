import type { CheckHeader } from './check.ts'
import type { CheckResult } from './report.ts'

/** What the gate tells while it works. Times are milliseconds since the epoch. */
export type ProgressEvent =
  | { readonly kind: 'planned'; readonly checks: readonly CheckHeader[]; readonly atMs: number }
  | { readonly kind: 'started'; readonly check: CheckHeader; readonly atMs: number }
  | { readonly kind: 'finished'; readonly result: CheckResult; readonly atMs: number }

export type OnProgress = (event: ProgressEvent) => void
