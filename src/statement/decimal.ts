/** A decimal number, exactly: `digits` × 10^`exponent`. In binary fractions 35% and 0.35 would differ. */
export type Decimal = { readonly digits: bigint; readonly exponent: number }

/** The number that the text writes as JavaScript prints it. */
export function toDecimal(text: string): Decimal {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? []
  return { digits: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length }
}

export function times({ digits, exponent }: Decimal, factor: bigint): Decimal {
  return { digits: digits * factor, exponent }
}

/** Below 0 if a is less than b, above if it is more, 0 if they are equal. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const difference = atExponent(a, exponent) - atExponent(b, exponent)
  return difference < 0n ? -1 : Number(difference > 0n)
}

export function compareDecimals(a: string, b: string): number {
  return compare(toDecimal(a), toDecimal(b))
}

function atExponent({ digits, exponent }: Decimal, lower: number): bigint {
  return digits * 10n ** BigInt(exponent - lower)
}
