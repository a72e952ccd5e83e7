import type { Unit } from '../domain/observation.ts'
import { units } from '../domain/observation.ts'
import { compareDecimals } from './decimal.ts'
import type { Literal } from './statement.ts'

export type NumberLiteral = Extract<Literal, { kind: 'number' }>

/** Forty digits are more than a number keeps; the limit holds exact arithmetic small. */
const NUMBER = /^(-?\d{1,40}(?:\.\d{1,40})?(?:e[+-]?\d{1,3})?) ?(%|\/?[A-Za-z]+)?$/

/** How people write the units besides. */
const spellings: readonly (readonly [Unit, readonly string[]])[] = [
  ['%', ['percent']],
  ['ms', ['msec', 'millis', 'milliseconds']],
  ['s', ['sec', 'secs', 'second', 'seconds']],
  ['m', ['min', 'mins', 'minute', 'minutes']],
  ['h', ['hr', 'hrs', 'hour', 'hours']],
  ['d', ['day', 'days']],
  ['B', ['byte', 'bytes']],
  ['KB', ['kb', 'kB']],
  ['MB', ['mb', 'Mb']],
  ['GB', ['gb', 'Gb']],
  ['Ki', ['KiB', 'kib']],
  ['Mi', ['MiB', 'mib']],
  ['Gi', ['GiB', 'gib']],
  ['/s', ['/sec', '/second']],
  ['/min', ['/m', '/minute']]
]

/** `60`, `-1.5`, `1e6`, `90%`, `500ms`; `null` for anything else. */
export function readNumber(text: string): NumberLiteral | null {
  const { amount, unit } = split(text)
  if (amount === null || (unit !== null && !isUnit(unit))) return null
  // A number that cannot be held exactly stays text.
  if (!Number.isFinite(Number(amount)) || compareDecimals(amount, String(Number(amount))) !== 0) return null
  // Adding 0 makes 0 of -0.
  return { kind: 'number', amount: Number(amount) + 0, unit }
}

/** `5min` → `5m`, `1_000` → `1000`: the number that was meant. `null` if nothing is wrong, or it looks like no number. */
export function meantNumber(text: string): string | null {
  const ungrouped = text.replace(/(?<=\d)[_,](?=\d{3}(?!\d))/g, '')
  if (ungrouped !== text && readNumber(ungrouped)) return ungrouped
  const { amount, unit } = split(text)
  if (amount === null || unit === null || isUnit(unit)) return null
  const meant = spellings.find(([, others]) => others.includes(unit))?.[0]
  return meant ? `${amount}${meant}` : null
}

function split(text: string): { amount: string | null; unit: string | null } {
  const [, amount = null, unit = null] = NUMBER.exec(text) ?? []
  return { amount, unit }
}

function isUnit(text: string): text is Unit {
  return units.some(unit => unit === text)
}
