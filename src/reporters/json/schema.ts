import * as z from 'zod'
import { stages } from '../../domain/check.ts'
import { waiverStates } from '../../domain/debt.ts'
import type { Finding } from '../../domain/finding.ts'
import { type CheckResult, type Preview, type Report, rulesOrigins, statuses, verdicts } from '../../domain/report.ts'
import type { RuleChange } from '../../domain/rule-change.ts'
import { severities } from '../../domain/severity.ts'
import { SCHEMA } from './render.ts'

const count = z.number().int().min(0)
const ms = z.number().min(0)
const position = z.number().int().min(0)
const textOrNull = z.string().nullable()

const edit = z.strictObject({
  startLine: position,
  startColumn: position,
  endLine: position,
  endColumn: position,
  text: z.string()
})

const finding = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(severities),
    message: z.string(),
    help: textOrNull,
    path: textOrNull,
    startLine: position.nullable(),
    startColumn: position.nullable(),
    endLine: position.nullable(),
    endColumn: position.nullable(),
    isNew: z.boolean(),
    fingerprint: z.string(),
    ignored: textOrNull,
    fix: z.strictObject({ edits: z.array(edit) }).optional()
  })
  .transform(({ path, startLine, startColumn, endLine, endColumn, fix, ...rest }): Finding => {
    const location = path === null ? null : { path, startLine, startColumn, endLine, endColumn }
    return { ...rest, location, ...(fix && { fix }) }
  })

const expectation = z.strictObject({
  statement: z.string(),
  status: z.enum(['passed', 'failed', 'broken', 'skipped']),
  actual: textOrNull
})

/** An address that a page may lead to. */
const address = z.string().regex(/^https:\/\/[^\s"<>]+$/)

const check = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    status: z.enum(statuses),
    severity: z.enum(severities),
    stage: z.enum(stages),
    owner: textOrNull,
    startMs: ms,
    durationMs: ms,
    reason: textOrNull,
    fix: textOrNull,
    help: textOrNull,
    evidence: textOrNull,
    expectations: z.array(expectation),
    findings: z.array(finding),
    tail: textOrNull,
    outputFile: textOrNull,
    flaky: z.boolean(),
    cachedFrom: z.strictObject({ at: z.string(), url: address.nullable() }).nullable()
  })
  .transform(
    ({ flaky, cachedFrom, ...rest }): CheckResult => ({
      ...rest,
      ...(flaky && { isFlaky: true }),
      ...(cachedFrom && { cachedFrom })
    })
  )

const counts = z.strictObject({
  passed: count,
  failed: count,
  broken: count,
  waiting: count,
  waived: count,
  skipped: count
})

const ruleChange = z
  .strictObject({
    direction: z.enum(['weaker', 'stronger']),
    check: textOrNull,
    message: z.string(),
    path: textOrNull,
    line: position.nullable()
  })
  .transform(({ path, line, ...rest }): RuleChange => ({ ...rest, place: path === null ? null : { path, line } }))

const rules = z.strictObject({ from: z.enum(rulesOrigins), commit: textOrNull, changes: z.array(ruleChange) })

const preview = z
  .strictObject({ config: z.string(), verdict: z.enum(verdicts), reason: z.string(), counts, checks: z.array(check) })
  .transform(({ checks, ...rest }): Preview => ({ ...rest, results: checks }))

const debt = z.strictObject({
  waivers: z.array(
    z.strictObject({
      check: z.string(),
      reason: z.string(),
      vouched: z.string(),
      until: z.string(),
      daysLeft: z.number().int(),
      state: z.enum(waiverStates)
    })
  ),
  maxWaivers: count.nullable(),
  ignored: count
})

/** What `renderJson` writes, read as a report. Where it is to be published is not in it. */
export const reportSchema = z
  .strictObject({
    schema: z.literal(SCHEMA),
    verdict: z.enum(verdicts),
    reason: z.string(),
    cancelled: z.boolean(),
    head: textOrNull,
    base: textOrNull,
    pullRequest: z.number().int().positive().nullable(),
    config: z.string(),
    notes: z.array(z.string()),
    durationMs: ms,
    counts,
    checks: z.array(check),
    rules,
    preview: preview.nullable(),
    debt,
    checklist: z.array(z.never())
  })
  .transform(({ schema, cancelled, checks, checklist, ...rest }): Report => {
    return { ...rest, isCancelled: cancelled, publish: [], results: checks }
  })

/** The report's JSON Schema, for programs that read it: draft 7. */
export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(reportSchema, { target: 'draft-7', io: 'input' }), title: 'Report of Readiness Gate' }
}
