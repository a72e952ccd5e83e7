import type { Finding } from '../../domain/finding.ts'
import { type CheckResult, ofNoCheck } from '../../domain/report.ts'
import { leftOut } from './notifications.ts'
import { githubLimits, type Limits, renderPlaced } from './render.ts'
import { placedFindings } from './results.ts'

/** Findings of the scanner, without a config: each counts as severe as its rule says. */
const scanned: CheckResult = {
  id: 'scan',
  title: 'Scan',
  source: 'scan',
  ...ofNoCheck,
  status: 'failed'
}

/** Findings that belong to no check, for code scanning. */
export function renderFindingsAsSarif(findings: readonly Finding[], limits: Limits = githubLimits): string {
  const placed = placedFindings({ results: [{ ...scanned, findings }] })
  return renderPlaced(placed, limits, { isSuccessful: true, hasBase: false, notify: leftOut })
}
