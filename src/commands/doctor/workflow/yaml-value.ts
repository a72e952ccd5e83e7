/** Reading of YAML whose shape nobody checked: what is not as expected is as if it were not there. */

export type Mapping = { readonly [key: string]: unknown }

export function mappingOf(value: unknown): Mapping {
  // Safe: an object's fields are read as unknown.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}
}

/** A list; one thing alone is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap(entry => textOf(entry) ?? [])
}

/** A scalar as text. */
export function textOf(value: unknown): string | null {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null
}
