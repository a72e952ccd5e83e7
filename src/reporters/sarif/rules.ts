import type { Finding } from '../../domain/finding.ts'
import { oneLine } from '../../text/harmless.ts'
import type { Found } from '../budget/candidate.ts'
import { levels } from './levels.ts'
import type { SarifRule } from './log.ts'

/** A rule's id is never empty. */
export function ruleId({ rule }: Pick<Finding, 'rule'>): string {
  return oneLine(rule) || 'unnamed'
}

/** The rules of these findings, each as its first finding tells of it: a report knows rules by their findings only. */
export function toRules(all: readonly Found[]): SarifRule[] {
  const rules = new Map<string, SarifRule>()
  for (const found of all) {
    const id = ruleId(found.finding)
    if (!rules.has(id)) rules.set(id, toRule(id, found))
  }
  return [...rules.values()]
}

function toRule(id: string, { finding: { message, help }, severity, result }: Found): SarifRule {
  const text = oneLine(message) || id
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: help === null ? text : oneLine(help) || text },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['readiness', oneLine(result.source)] }
  }
}
