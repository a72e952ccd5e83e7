import * as z from 'zod'

/** Text with something in it. */
export const text = z.string().min(1)

/** One or several, always a list afterwards. */
export function oneOrMany<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1)]).transform(value => (Array.isArray(value) ? value : [value]))
}
