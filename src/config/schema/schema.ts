import * as z from 'zod'
import { stages } from '../../domain/check.ts'
import { postTargets } from '../../domain/report.ts'
import { severities } from '../../domain/severity.ts'
import type { Source } from '../../sources/define.ts'
import { parseDuration, printDuration } from '../../statement/duration.ts'
import { quoted } from '../mistakes/shown.ts'
import { freeze, isDay } from './freeze.ts'
import { oneOrMany, text } from './words.ts'

/** Top-level fields of the language which this version does not have yet. */
export const laterTopLevel = ['checklist', 'signoff', 'prometheus', 'unbound'] as const

/** Letters, digits, `-` and `_`: what can stand in a comma list, a comment and a file name. */
export const checkId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
  .describe('Name of the check: letters, digits, - and _.')

const day = z
  .string()
  .refine(isDay, { error: 'is no day', params: { fix: 'write it as year-month-day: 2026-12-31' } })
  .describe('Last day of the waiver (UTC), as 2026-12-31.')

const waiver = z.strictObject({
  check: text.describe('Id of the check that may fail.'),
  reason: text.describe('Why it may.'),
  by: text.describe('Who decided so.'),
  until: day
})

const weakenings = ['approval', 'fail'] as const

/** What a change needs that makes the rules weaker. */
export type Weakening = (typeof weakenings)[number]

/** The top level without `checks`, whose entries depend on their source. */
export const topLevel = {
  extends: oneOrMany(text)
    .default([])
    .describe('Presets whose checks are taken over; the same id under `checks` overrides field by field.'),
  release: text.optional().describe('File the release version is read from; gives $version.'),
  level: text.optional().describe('Service tier, for `when: level in [A, B]`.'),
  concurrency: z
    .number()
    .int()
    .min(1)
    .max(256)
    .optional()
    .describe('How many checks may run at the same time; as many as the machine has cores, if left out.'),
  publish: oneOrMany(z.enum(postTargets))
    .default([])
    .describe(
      'Where else the action shows the report, as far as its token may write: `comment` (one on the pull request, kept up to date; needs `pull-requests: write`), `check-run` (the annotations that the log has no room for; needs `checks: write`), `suggestions` (fixes to commit with a click; needs `pull-requests: write`).'
    ),
  weakening: z
    .enum(weakenings)
    .prefault('approval')
    .describe(
      'What a change needs that makes these rules weaker: the approval of a code owner of the config; or it fails, whoever approves.'
    ),
  'new-findings-only': z
    .boolean()
    .default(false)
    .describe('What a change did not bring fails no check of `scan`, and no `errors` or `warnings` of `run`.'),
  waivers: z
    .array(waiver)
    .default([])
    .describe('Checks that may fail until the end of a day, each as {check, reason, by, until}.'),
  'max-waivers': z.number().int().min(0).optional().describe('How many waivers may be open; no limit if left out.'),
  freeze: z
    .array(freeze)
    .default([])
    .describe('Times in which nothing merges, each as {from, to, reason, except: labels}.')
}

export const topLevelSchema = z.strictObject(topLevel)

/** A timer cannot wait longer than 24.8 days, and no check should. */
const TIMEOUT_LIMIT_MS = 86_400_000

const duration = z.string().transform((written, context) => {
  const ms = parseDuration(written)
  if (ms !== null && ms > 0 && ms <= TIMEOUT_LIMIT_MS) return ms
  const isTooLong = ms !== null && ms > 0
  const what = quoted(written)
  context.addIssue({
    code: 'custom',
    message: isTooLong ? `${what} is more than a day` : `${what} is no duration`,
    input: written,
    params: { fix: isTooLong ? 'give 24h or less' : 'write a number above 0 and a unit: 90s, 10m or 1h' }
  })
  return z.NEVER
})

/** The fields that every check may have. Statements stay text here: they are parsed where their positions are known. */
export function commonFields({ defaultTimeoutMs }: Pick<Source, 'defaultTimeoutMs'>) {
  return {
    title: text.optional().describe('Shown in reports and annotations; the id, humanised, by default.'),
    severity: z.enum(severities).prefault('error').describe('Only a failure of severity error shuts the gate.'),
    stage: z.enum(stages).prefault('pre-merge').describe('When it is decided; later stages wait on a pull request.'),
    when: oneOrMany(text).default([]).describe('Statements that must hold for the check to apply.'),
    needs: oneOrMany(text).default([]).describe('Checks it runs after; skipped if one of them failed.'),
    alone: z
      .boolean()
      .prefault(false)
      .describe('Nothing else runs at the same time: for stress tests and for what is measured.'),
    timeout: duration.prefault(printDuration(defaultTimeoutMs)).describe('Longer than this fails: 90s, 10m, 1h.'),
    optional: z.boolean().prefault(false).describe('No matching file is fine.'),
    owner: text.optional().describe('Team or user mentioned in the report.'),
    help: text.optional().describe('Text or address that says how to mend it, printed with a failure.'),
    expect: oneOrMany(text).default([]).describe('Statements about what the source saw: `failures == 0`.')
  }
}

export type Common = z.output<z.ZodObject<ReturnType<typeof commonFields>>>

/** The two halves of an entry: what every check may have, and what belongs to its source. */
export type EntrySchemas = {
  readonly common: z.ZodObject<ReturnType<typeof commonFields>>
  readonly own: z.ZodObject<z.ZodRawShape>
}

/** Made once for a config, since making them takes longer than using them. Without a source there are only common fields. */
export function entrySchemas(sources: readonly Source[]): (source: Source | null) => EntrySchemas {
  const none = { common: z.strictObject(commonFields({ defaultTimeoutMs: 60_000 })), own: z.strictObject({}) }
  const bySource = new Map(sources.map(source => [source, schemasOf(source)]))
  return source => (source && bySource.get(source)) ?? none
}

function schemasOf(source: Source): EntrySchemas {
  return {
    common: z.strictObject(commonFields(source)),
    own: z.strictObject({ [source.name]: source.main, ...source.fields })
  }
}
