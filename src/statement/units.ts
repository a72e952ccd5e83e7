import type { Unit } from '../domain/observation.ts'

/** What kind of value: two values can be compared when their dimensions agree. */
export type Dimension = 'number' | 'ratio' | 'time' | 'size' | 'rate' | 'text' | 'any'

/** Size of one unit in its dimension's base: ratio 1, time in milliseconds, size in bytes, rate per second. */
const scale: Readonly<Record<Unit, { dimension: Dimension; factor: number }>> = {
  '%': { dimension: 'ratio', factor: 0.01 },
  ms: { dimension: 'time', factor: 1 },
  s: { dimension: 'time', factor: 1000 },
  m: { dimension: 'time', factor: 60_000 },
  h: { dimension: 'time', factor: 3_600_000 },
  d: { dimension: 'time', factor: 86_400_000 },
  B: { dimension: 'size', factor: 1 },
  KB: { dimension: 'size', factor: 1000 },
  MB: { dimension: 'size', factor: 1000 ** 2 },
  GB: { dimension: 'size', factor: 1000 ** 3 },
  Ki: { dimension: 'size', factor: 1024 },
  Mi: { dimension: 'size', factor: 1024 ** 2 },
  Gi: { dimension: 'size', factor: 1024 ** 3 },
  '/s': { dimension: 'rate', factor: 1 },
  '/min': { dimension: 'rate', factor: 1 / 60 }
}

export function dimensionOf(unit: Unit): Dimension {
  return scale[unit].dimension
}

/** The amount in the base unit of its dimension. */
export function toBase(amount: number, unit: Unit): number {
  return amount * scale[unit].factor
}
