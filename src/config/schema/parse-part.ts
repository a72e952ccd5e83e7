import type * as z from 'zod'
import { closest } from '../../text/closest.ts'
import type { MistakeLog } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { type LocatedMap, toPlain } from '../yaml/located.ts'
import { logIssues } from './schema-mistakes.ts'

type Spot = { readonly at: Path; readonly log: MistakeLog }

export type Part<Value> = {
  /** `null` when anything in it is wrong. */
  readonly value: Value | null
  /** The keys that are wrong. */
  readonly wrong: readonly string[]
}

/** The values of a mapping's keys that the schema has; what is wrong with them goes to the log, other keys are let be. */
export function parsePart<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  map: LocatedMap,
  { at, log }: Spot
): Part<z.output<z.ZodObject<Shape>>> {
  const known = Object.keys(schema.shape)
  const root = only(map, key => known.includes(key))
  const parsed = schema.safeParse(toPlain(root))
  if (parsed.success) return { value: parsed.data, wrong: [] }
  logIssues(parsed.error.issues, { root, at, log })
  return { value: null, wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] }
}

export function only(map: LocatedMap, isWanted: (key: string) => boolean): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => isWanted(key))) }
}

/** The known keys that misspelt ones stand for. */
export function meantKeys(map: LocatedMap, known: readonly string[]): readonly string[] {
  const unknown = [...map.entries.keys()].filter(key => !known.includes(key))
  return [...new Set(unknown.flatMap(key => closest(key, known) ?? []))]
}
