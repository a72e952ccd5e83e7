export type Json = null | boolean | number | string | readonly Json[] | Fields

export type Fields = { readonly [key: string]: Json }

/** An object's fields; of anything else, none. */
export function fieldsOf(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
