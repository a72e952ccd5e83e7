const MASK = Buffer.from('***')

/** Takes secrets out of a stream of bytes. */
export type SecretMask = {
  /** The bytes that can be passed on; the beginning of what may be a secret is held back. */
  push(bytes: Buffer): Buffer
  /** What was held back and has turned out to be none. */
  flush(): Buffer
}

/** @param secrets longest first, so that one that holds another is taken out whole */
export function createSecretMask(secrets: readonly string[]): SecretMask {
  const wanted = secrets.map(secret => Buffer.from(secret))
  let held = Buffer.alloc(0)
  return {
    push(bytes) {
      if (wanted.length === 0) return bytes
      const masked = wanted.reduce(withoutSecret, held.length > 0 ? Buffer.concat([held, bytes]) : bytes)
      const keep = Math.max(...wanted.map(secret => begunAtEnd(masked, secret)))
      held = Buffer.from(masked.subarray(masked.length - keep))
      return masked.subarray(0, masked.length - keep)
    },
    flush() {
      const rest = held
      held = Buffer.alloc(0)
      return rest
    }
  }
}

function withoutSecret(bytes: Buffer, secret: Buffer): Buffer {
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(secret); at !== -1; at = bytes.indexOf(secret, from)) {
    parts.push(bytes.subarray(from, at), MASK)
    from = at + secret.length
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)])
}

/** How much of the secret the bytes end with. */
function begunAtEnd(bytes: Buffer, secret: Buffer): number {
  const most = Math.min(secret.length - 1, bytes.length)
  for (let length = most; length > 0; length--) {
    if (bytes.subarray(bytes.length - length).equals(secret.subarray(0, length))) return length
  }
  return 0
}
