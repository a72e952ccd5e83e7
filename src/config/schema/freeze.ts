import * as z from 'zod'
import { quoted } from '../mistakes/shown.ts'
import { oneOrMany, text } from './words.ts'

/** A time in which nothing merges. */
export type Freeze = {
  /** As written: `2026-12-24` or `2026-12-24T18:00+01:00`. */
  readonly from: string
  readonly to: string
  readonly fromMs: number
  /** The first moment after it. */
  readonly endMs: number
  readonly reason: string
  /** Labels that a pull request may merge with all the same. */
  readonly except: readonly string[]
}

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d\d-\d\d$/
/** With its offset: a time without one means another moment to everybody who reads it. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** `2026-02-30` has the form of a day and is none. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false
  const ms = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value)
}

function isMoment(value: string): boolean {
  return isDay(value) || isDay(MOMENT.exec(value)?.[1] ?? '')
}

const moment = z.string().superRefine((written, context) => {
  if (isMoment(written)) return
  const fix = 'write a day (UTC), 2026-12-24, or a time with its offset, 2026-12-24T18:00+01:00'
  context.addIssue({ code: 'custom', message: `${quoted(written)} is no day and no time`, params: { fix } })
})

export const freeze = z
  .strictObject({
    from: moment.describe('First day (UTC), as 2026-12-24, or a time with its offset, as 2026-12-24T18:00+01:00.'),
    to: moment.describe('Last day, or the time at which it ends.'),
    reason: text.describe('Why.'),
    except: oneOrMany(text)
      .default([])
      .describe('Labels of pull requests that merge all the same; whoever may label may let them.')
  })
  .transform((written, context): Freeze => {
    const [fromMs, endMs] = [startOf(written.from), endOf(written.to)]
    if (fromMs < endMs) return { ...written, fromMs, endMs }
    const message = 'ends before it begins'
    context.addIssue({ code: 'custom', message, path: ['to'], params: { fix: `give a time after ${written.from}` } })
    return z.NEVER
  })

function startOf(written: string): number {
  return Date.parse(DAY.test(written) ? `${written}T00:00:00Z` : written)
}

function endOf(written: string): number {
  return DAY.test(written) ? startOf(written) + DAY_MS : startOf(written)
}
