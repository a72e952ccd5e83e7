/** A spot in a config or a preset: `path` is what the reader is shown. 1-based. */
export type Position = { readonly path: string; readonly line: number; readonly column: number }

/** Keys and list indexes from a value down to one inside it. */
export type Path = readonly (string | number)[]
