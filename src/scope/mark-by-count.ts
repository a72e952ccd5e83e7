import { isInChange } from '../domain/changed-lines.ts'
import type { Finding } from '../domain/finding.ts'
import type { Change } from './change.ts'

/**
 * Marks as new as many findings as the changed files have more of than they had. Findings that are alike are told apart by
 * nothing but their place: those on changed lines are taken for the new ones.
 */
export function markByCount(
  findings: readonly Finding[],
  before: readonly Finding[],
  { lines }: Pick<Change, 'lines'>
): readonly Finding[] {
  const isTouched = ({ location }: Finding) => location === null || lines.has(location.path)
  const more = countsOf(findings.filter(isTouched))
  for (const [key, count] of countsOf(before.filter(isTouched))) more.set(key, (more.get(key) ?? 0) - count)

  const isNew = new Set<Finding>()
  const take = (among: readonly Finding[]) => {
    for (const finding of among) {
      const left = more.get(keyOf(finding)) ?? 0
      if (left <= 0 || isNew.has(finding)) continue
      isNew.add(finding)
      more.set(keyOf(finding), left - 1)
    }
  }
  take(findings.filter(finding => isInChange(finding, lines)))
  take(findings.filter(isTouched))
  return findings.map(finding => ({ ...finding, isNew: isNew.has(finding) }))
}

/** One that counts is not excused by one that was ignored. */
function keyOf({ fingerprint, ignored }: Finding): string {
  return `${fingerprint} ${ignored === null}`
}

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}
