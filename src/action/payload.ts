/** What GitHub sends with an event. Nothing of it is taken for granted. */
export type Payload = { readonly [key: string]: unknown }

/** Before a new branch's first push there is no commit: GitHub sends zeros. */
const NO_COMMIT = /^0+$/

/** The object under a key; an empty one where there is none. */
export function nested(payload: Payload, key: string): Payload {
  const value = payload[key]
  // Safe: an object's fields are read as unknown.
  return typeof value === 'object' && value !== null ? (value as Payload) : {}
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

export function commit(value: unknown): string | null {
  const sha = text(value)
  return sha === null || NO_COMMIT.test(sha) ? null : sha
}

export function labelNames(labels: unknown): readonly string[] {
  if (!Array.isArray(labels)) return []
  return labels.flatMap(label => text(nested({ label }, 'label').name) ?? [])
}

/** `null` for a tag, and for the merge of a pull request. */
export function branchName(ref: string | null): string | null {
  return ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null
}
