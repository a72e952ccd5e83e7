import { createRequire } from 'node:module'

type Crypto = typeof import('node:crypto')

const HEX_DIGITS = 16
const crypto = whenAsked()

/** A short name for something made of these parts: the same parts give the same name on every machine. */
export function fingerprint(...parts: readonly string[]): string {
  return digest(parts.join('\0')).slice(0, HEX_DIGITS)
}

/** SHA-256 in hexadecimal digits: nobody finds other content with the same one. */
export function digest(content: string | Uint8Array): string {
  const { hash, createHash } = crypto()
  // `hash`, three times as fast for short texts, came with Node 20.12.
  return hash ? hash('sha256', content) : createHash('sha256').update(content).digest('hex')
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
