import { createHash } from 'node:crypto'

/** A short name for something made of these parts: the same parts give the same name on every machine. */
export function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}
