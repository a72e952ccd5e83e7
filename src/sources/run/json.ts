/** Lines that may begin a JSON value; a tool prints few of its own before it. */
const MOST_STARTS = 20

/** The first JSON object or list in a text that is the wanted one; tools print other things around it. `null`: none. */
export function jsonIn(text: string, isWanted: (value: unknown) => boolean): unknown {
  const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1
  const starts = /^[ \t]*[[{]/gm
  for (let i = 0; i < MOST_STARTS; i++) {
    const start = starts.exec(text)
    if (!start) return null
    const value = parse(text.slice(start.index, end))
    if (isWanted(value)) return value
  }
  return null
}

/** Says whether a value is an object with this key. */
export function hasKey(key: string): (value: unknown) => boolean {
  return value => key in recordOf(value)
}

/** Says whether a value is a list whose first item has this key. */
export function listsKey(key: string): (value: unknown) => boolean {
  return value => key in recordOf(listOf(value)[0])
}

/** `undefined`: it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // Safe: every object of JSON has text keys; what they hold stays unknown.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
