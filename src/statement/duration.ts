import { toBase } from './units.ts'

const PART = /(\d{1,12}(?:\.\d{1,12})?)(ms|[smhd])/y

/** Milliseconds of `90s`, `10m`, `1h30m`; `null` for anything else. */
export function parseDuration(text: string): number | null {
  let totalMs = 0
  let at = 0
  while (at < text.length) {
    PART.lastIndex = at
    const [part, amount, unit] = PART.exec(text) ?? []
    if (part === undefined) return null
    // Safe: the pattern lets only units of time through.
    totalMs += toBase(Number(amount), unit as 'ms' | 's' | 'm' | 'h' | 'd')
    at += part.length
  }
  const wholeMs = Math.round(totalMs)
  return text !== '' && Number.isSafeInteger(wholeMs) ? wholeMs : null
}

/** `90s`: in the largest unit that needs no fraction. */
export function printDuration(durationMs: number): string {
  if (durationMs === 0) return '0s'
  const unit = (['d', 'h', 'm', 's'] as const).find(unit => durationMs % toBase(1, unit) === 0) ?? 'ms'
  return `${durationMs / toBase(1, unit)}${unit}`
}
