import type { Path, Position } from '../mistakes/position.ts'

/** A YAML value that knows where it was written. */
export type Located = LocatedScalar | LocatedList | LocatedMap

export type LocatedScalar = {
  readonly kind: 'scalar'
  readonly at: Position
  readonly value: string | number | bigint | boolean | null
  /** As it was written: `1.10`, which is the number 1.1. */
  readonly written: string
  /** Unquoted, between `[` and `]`, where a comma ends it. */
  readonly isInFlowList: boolean
  /** Its mistake is told already; `null` stands in for its value. */
  readonly isRefused: boolean
}

export type LocatedList = {
  readonly kind: 'list'
  readonly at: Position
  readonly items: readonly Located[]
  /** The text between the brackets and with them; `null` for a list with dashes. */
  readonly inBrackets: string | null
}

export type LocatedMap = {
  readonly kind: 'map'
  readonly at: Position
  readonly entries: ReadonlyMap<string, LocatedEntry>
  /** Something that stands in it was refused and left out: what seems to be missing may be there. */
  readonly isPartial: boolean
  /** The text between the braces and with them; `null` for a mapping of one key a line. */
  readonly inBrackets: string | null
}

export type LocatedEntry = { readonly keyAt: Position; readonly value: Located }

/** The value at a path, `null` when there is none. */
export function valueAt(root: Located, path: Path): Located | null {
  let value: Located = root
  for (const step of path) {
    const next: Located | undefined =
      value.kind === 'map' ? value.entries.get(String(step))?.value : listItem(value, step)
    if (next === undefined) return null
    value = next
  }
  return value
}

function listItem(value: Located, step: string | number): Located | undefined {
  return value.kind === 'list' ? value.items[Number(step)] : undefined
}

/** The key at the end of a path, or the nearest thing around it that is there. */
export function positionAt(root: Located, path: Path): Position {
  for (let length = path.length; length > 0; length--) {
    const around = valueAt(root, path.slice(0, length - 1))
    const last = path[length - 1]
    if (around?.kind === 'map') {
      const entry = around.entries.get(String(last))
      if (entry) return entry.keyAt
    }
    const item = around?.kind === 'list' ? around.items[Number(last)] : undefined
    if (item) return item.at
  }
  return root.at
}

/** The bare value, for the schema. Maps have no prototype, so no key of theirs can be mistaken for one of JavaScript's. */
export function toPlain(located: Located): unknown {
  switch (located.kind) {
    case 'scalar':
      return located.value
    case 'list':
      return located.items.map(toPlain)
    case 'map': {
      const plain: Record<string, unknown> = Object.create(null)
      for (const [key, { value }] of located.entries) plain[key] = toPlain(value)
      return plain
    }
  }
}
