import { createRequire } from 'node:module'

type Crypto = typeof import('node:crypto')

const HEX_DIGITS = 16
const crypto = whenAsked()

/** A short name for something made of these parts: the same parts give the same name on every machine. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\0')
  const { hash, createHash } = crypto()
  // `hash`, three times as fast for short texts, came with Node 20.12.
  const digest = hash ? hash('sha256', text) : createHash('sha256').update(text).digest('hex')
  return digest.slice(0, HEX_DIGITS)
}

/** Loaded with the first finding: it takes longer than a small repository takes to scan. */
function whenAsked(): () => Pick<Crypto, 'createHash'> & Partial<Pick<Crypto, 'hash'>> {
  let loaded: Crypto | null = null
  return () => {
    // Safe: the module of that name.
    loaded ??= createRequire(import.meta.url)('node:crypto') as Crypto
    return loaded
  }
}
