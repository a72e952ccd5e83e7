import { gzipSync } from 'node:zlib'
import type { Report } from '../../domain/report.ts'
import { version } from '../../version.ts'
import type { Share } from '../budget/share.ts'
import { lineHashes } from './line-hashes.ts'
import type { Notification, SarifLog } from './log.ts'
import { toNotifications } from './notifications.ts'
import { type Placed, placedFindings, toResult } from './results.ts'
import { toRules } from './rules.ts'

const HOME = 'https://github.com/readiness-gate/readiness-gate'

export type Limits = { readonly results: number; readonly gzippedBytes: number }

/** More and GitHub refuses the file. https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
export const githubLimits: Limits = { results: 25_000, gzippedBytes: 10_000_000 }

/** The findings that have a place, for code scanning; what has none, as notifications of the tool. */
export function renderSarif(report: Report, limits: Limits = githubLimits): string {
  return renderPlaced(placedFindings(report), limits, {
    isSuccessful: report.counts.broken === 0 && !report.isCancelled,
    hasBase: report.base !== null,
    notify: share => toNotifications(report, share)
  })
}

/** What stands in the log besides the findings. */
type Around = {
  /** Whether everything that was to be looked at was. */
  readonly isSuccessful: boolean
  readonly hasBase: boolean
  readonly notify: (share: Share<Placed>) => readonly Notification[]
}

/** As many of these as GitHub takes, the first of them. */
export function renderPlaced(placed: readonly Placed[], limits: Limits, around: Around): string {
  let count = Math.min(placed.length, limits.results)
  for (;;) {
    const text = toText({ shown: placed.slice(0, count), left: placed.slice(count) }, around)
    if (count === 0 || gzipSync(text).length <= limits.gzippedBytes) return text
    count = Math.floor(count / 2)
  }
}

function toText(share: Share<Placed>, { isSuccessful, hasBase, notify }: Around): string {
  const rules = toRules(share.shown)
  const hashes = lineHashes(share.shown.map(({ finding }) => finding))
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const log: SarifLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Readiness Gate', semanticVersion: version, informationUri: HOME, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: isSuccessful, toolExecutionNotifications: notify(share) }],
        results: share.shown.map(one => toResult(one, { indexes, hashes, hasBase }))
      }
    ]
  }
  return `${JSON.stringify(log, null, 1)}\n`
}
