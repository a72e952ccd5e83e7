import * as z from 'zod'
import { type EarlierRun, nothingSeen } from '../domain/report.ts'
import { severities } from '../domain/severity.ts'
import { digest } from '../text/fingerprint.ts'
import type { Judged } from './judged.ts'

const position = z.number().int().min(1).nullable()

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  help: z.string().nullable(),
  location: z
    .strictObject({
      path: z.string(),
      startLine: position,
      startColumn: position,
      endLine: position,
      endColumn: position
    })
    .nullable(),
  isNew: z.boolean(),
  fingerprint: z.string(),
  ignored: z.string().nullable()
})

const expectation = z.strictObject({
  statement: z.string(),
  status: z.enum(['passed', 'skipped']),
  actual: z.string().nullable()
})

const schema = z.strictObject({
  at: z.iso.datetime(),
  url: z.string().nullable(),
  evidence: z.string().nullable(),
  expectations: z.array(expectation),
  findings: z.array(finding)
})

/** What a check that passed had shown, to stand for a run with the same key. */
export type Pass = z.output<typeof schema>

/** A pass as it is kept, sealed against what breaks by accident. */
export type SealedPass = { readonly pass: unknown; readonly seal: string }

/** What depends on time changes in the end, whatever was said of the inputs. */
const MOST_AGE_MS = 30 * 24 * 60 * 60 * 1000

/** A pass with more to tell is not worth keeping. */
const MOST_TEXT = 100_000

/** Where it is worth keeping: `null` for what did not pass, or not at once. */
export function toPass(judged: Judged, { at, url }: EarlierRun): Pass | null {
  if (judged.status !== 'passed' || judged.isFlaky) return null
  const { evidence, expectations, findings } = judged
  const read = schema.safeParse({ at, url, evidence, expectations, findings })
  return read.success && JSON.stringify(read.data).length <= MOST_TEXT ? read.data : null
}

/** The check's result, and from which run it is. */
export function fromPass({ at, url, evidence, expectations, findings }: Pass): Judged {
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  const where = url === null ? `on ${when}` : `in ${url} on ${when}`
  return {
    ...nothingSeen,
    status: 'passed',
    evidence: `cached: passed ${where} with the same inputs${evidence === null ? '' : ` (${evidence})`}`,
    expectations,
    findings,
    cachedFrom: { at, url }
  }
}

export function seal(key: string, pass: Pass): SealedPass {
  return { pass, seal: sealOf(key, pass) }
}

/** `null` when it is broken, of another key, too old, or from a time that has not come. */
export function unseal(key: string, kept: unknown, nowMs: number): Pass | null {
  const read = z.strictObject({ pass: schema, seal: z.string() }).safeParse(kept)
  if (!read.success || read.data.seal !== sealOf(key, read.data.pass)) return null
  const ageMs = nowMs - Date.parse(read.data.pass.at)
  return ageMs >= 0 && ageMs <= MOST_AGE_MS ? read.data.pass : null
}

/** The schema gives the fields an order of their own. */
function sealOf(key: string, pass: Pass): string {
  return digest(JSON.stringify([key, pass]))
}
