import type { Event } from '../domain/event.ts'
import type { Refusal } from '../domain/github.ts'
import type { Report } from '../domain/report.ts'
import type { Poster } from '../domain/reporter.ts'
import { oneLine } from '../text/harmless.ts'

export type Refused = { readonly name: string; readonly refusal: Refusal }

/**
 * Posts the report, one place after the other, and tells which did not take it. Of a run that was stopped there is no time to
 * tell, and most often a newer one to tell of.
 */
export async function postAll(report: Report, posters: readonly Poster[]): Promise<readonly Refused[]> {
  if (report.isCancelled) return []
  const refused: Refused[] = []
  for (const poster of posters) {
    const refusal = await poster.post(report)
    if (refusal !== null) refused.push({ name: poster.name, refusal })
  }
  return refused
}

/** The report, with one note on all that GitHub did not take; its verdict is what it was. */
export function withRefusals(report: Report, refused: readonly Refused[], event: Event): Report {
  if (refused.length === 0) return report
  const note = `Not posted: ${placesByReason(refused).join(', ')}. The verdict does not depend on it.${hintFor(refused, event)}`
  return { ...report, notes: [...report.notes, note] }
}

/** `comment, check-run (forbidden: …)`: a reason is said once, after all places that it is the reason for. */
function placesByReason(refused: readonly Refused[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const { name, refusal } of refused) {
    const reason = `${refusal.why}: ${oneLine(refusal.message, 200)}`
    places.set(reason, [...(places.get(reason) ?? []), name])
  }
  return [...places].map(([reason, names]) => `${names.join(', ')} (${reason})`)
}

function hintFor(all: readonly Refused[], event: Event): string {
  const refused = all.filter(({ refusal }) => refusal.why === 'forbidden')
  if (refused.length === 0) return ''
  const isDependabot = event.actor === 'dependabot[bot]'
  if (event.pullRequest?.isFork || isDependabot) {
    const whose = isDependabot ? 'by Dependabot' : 'from a fork'
    return ` A change ${whose} gets a token that may only read: mode: report, in a workflow on workflow_run, can comment on it.`
  }
  const missing = new Set(refused.map(({ name }) => (name === 'check-run' ? 'checks: write' : 'pull-requests: write')))
  return ` Give the job the permissions ${[...missing].join(' and ')}.`
}
