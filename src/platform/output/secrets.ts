type Environment = Readonly<Record<string, string | undefined>>

/** Shorter values are words that stand everywhere. */
const SHORTEST = 8

const SECRET_WORDS = /^(?:TOKENS?|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|APIKEY)$/

const SECRET_KEYS = /(?:^|_)(?:API|ACCESS|PRIVATE|SECRET|SIGNING|ENCRYPTION|MASTER)_KEY$/

/** They say where a secret is, not what it is. */
const PLACES = /_(?:FILE|PATH|DIR|URL|URI|NAME|ID)$/

/** `postgres://ada:PASSWORD@host`. A password may hold what stands for itself in no address, so it ends at the last `@`. */
const PASSWORD_IN_ADDRESS = /:\/\/[^\s/:@]*:([^\s/]+)@/g

/**
 * The values of variables that are named like secrets, and the passwords in addresses, longest first; of several lines
 * each is one, as on a runner.
 */
export function secretsIn(env: Environment): readonly string[] {
  return longestFirst(Object.entries(env).flatMap(([name, value]) => linesOf(name, value)))
}

/** Each once. One that holds another is then taken out whole. */
export function longestFirst(secrets: readonly string[]): readonly string[] {
  return [...new Set(secrets)].sort((a, b) => b.length - a.length)
}

/** The text without them. */
export function maskText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
}

function linesOf(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) return []
  const lines = isSecretName(name) ? value.split(/\r?\n/).map(line => line.trim()) : passwordsIn(value)
  return lines.filter(line => line.length >= SHORTEST)
}

function passwordsIn(value: string): readonly string[] {
  return value.includes('://') ? [...value.matchAll(PASSWORD_IN_ADDRESS)].flatMap(([, password]) => password ?? []) : []
}

function isSecretName(name: string): boolean {
  const plain = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
  if (PLACES.test(plain)) return false
  return SECRET_KEYS.test(plain) || plain.split('_').some(word => SECRET_WORDS.test(word))
}
