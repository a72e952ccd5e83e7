import type { Finding } from '../../domain/finding.ts'
import { oneLine } from '../../text/harmless.ts'
import type { SarifRule } from './log.ts'

/** A rule's id is never empty. */
export function ruleId({ rule }: Pick<Finding, 'rule'>): string {
  return oneLine(rule) || 'unnamed'
}

/** The rules of these findings, each as its first finding tells of it: a report knows rules by their findings only. */
export function toRules(placed: readonly { readonly finding: Finding }[]): SarifRule[] {
  const rules = new Map<string, SarifRule>()
  for (const { finding } of placed) {
    const id = ruleId(finding)
    if (!rules.has(id)) rules.set(id, toRule(id, finding))
  }
  return [...rules.values()]
}

function toRule(id: string, { message, help }: Finding): SarifRule {
  const text = oneLine(message) || id
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: help === null ? text : oneLine(help) || text }
  }
}
