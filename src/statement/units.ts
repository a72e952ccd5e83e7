import type { Unit } from '../domain/observation.ts'

/** What kind of value: two values can be compared when their dimensions agree. */
export type Dimension = 'number' | 'ratio' | 'time' | 'size' | 'rate' | 'text' | 'truth' | 'any'

/** One unit is `times`/`per` of its dimension's base: ratio 1, time in milliseconds, size in bytes, rate per second. */
const scale: Readonly<Record<Unit, { dimension: Dimension; times: number; per: number }>> = {
  '%': { dimension: 'ratio', times: 1, per: 100 },
  ms: { dimension: 'time', times: 1, per: 1 },
  s: { dimension: 'time', times: 1000, per: 1 },
  m: { dimension: 'time', times: 60_000, per: 1 },
  h: { dimension: 'time', times: 3_600_000, per: 1 },
  d: { dimension: 'time', times: 86_400_000, per: 1 },
  B: { dimension: 'size', times: 1, per: 1 },
  KB: { dimension: 'size', times: 1000, per: 1 },
  MB: { dimension: 'size', times: 1000 ** 2, per: 1 },
  GB: { dimension: 'size', times: 1000 ** 3, per: 1 },
  Ki: { dimension: 'size', times: 1024, per: 1 },
  Mi: { dimension: 'size', times: 1024 ** 2, per: 1 },
  Gi: { dimension: 'size', times: 1024 ** 3, per: 1 },
  '/s': { dimension: 'rate', times: 1, per: 1 },
  '/min': { dimension: 'rate', times: 1, per: 60 }
}

export function dimensionOf(unit: Unit): Dimension {
  return scale[unit].dimension
}

export function scaleOf(unit: Unit): { readonly times: number; readonly per: number } {
  return scale[unit]
}

/** Whether values of the dimension are numbers. */
export function isMeasured(dimension: Dimension): boolean {
  return dimension !== 'text' && dimension !== 'truth' && dimension !== 'any'
}

/** The amount in the base unit of its dimension, as near as a number gets. */
export function toBase(amount: number, unit: Unit): number {
  return (amount * scale[unit].times) / scale[unit].per
}
