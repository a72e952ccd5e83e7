import * as crypto from 'node:crypto'
import { createHash } from 'node:crypto'

const HEX_DIGITS = 16

/** A short name for something made of these parts: the same parts give the same name on every machine. */
export function fingerprint(...parts: readonly string[]): string {
  return sha256(parts.join('\0')).slice(0, HEX_DIGITS)
}

/** `crypto.hash`, three times as fast for short texts, came with Node 20.12. */
function sha256(text: string): string {
  if ('hash' in crypto) return crypto.hash('sha256', text)
  return createHash('sha256').update(text).digest('hex')
}
