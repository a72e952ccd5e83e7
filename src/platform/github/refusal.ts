import type { Refusal } from '../../domain/github.ts'
import type { Reply } from './transport.ts'

/** GitHub's words are shown; a page of HTML from something in between is not. */
const LONGEST_MESSAGE = 500

export function refused(why: Refusal['why'], message: string): Refusal {
  return { kind: 'refused', why, message: message.slice(0, LONGEST_MESSAGE) }
}

/** What a status says, limits aside; `null` for an answer, and for one that a second try may change. */
export function refusalOf({ status, message }: Reply): Refusal | null {
  if (status < 300 || isLost(status)) return null
  switch (status) {
    case 401:
    case 403:
      return refused('forbidden', message)
    case 404:
    case 410:
    case 451:
      return refused('missing', message)
    case 406:
      return refused('too-large', message)
    default:
      return refused('invalid', message)
  }
}

/** GitHub, or what stands before it, failed: nobody knows whether the request was carried out. */
export function isLost(status: number): boolean {
  return status >= 500 || status === 408
}

/** GitHub's advice where it does not say how long. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const UNTOLD_LIMIT_MS = 60_000

/** How long GitHub wants no more requests; `null` where it set no limit. What it refuses for that reason was not carried out. */
export function limitMs({ status, headers, message }: Reply, nowMs: number): number | null {
  if (status !== 403 && status !== 429) return null
  const retryAfter = seconds(headers['retry-after'])
  if (retryAfter !== null) return retryAfter * 1000
  const reset = seconds(headers['x-ratelimit-reset'])
  if (String(headers['x-ratelimit-remaining']) === '0' && reset !== null) return Math.max(reset * 1000 - nowMs, 0)
  return status === 429 || /\brate limit\b/i.test(message) ? UNTOLD_LIMIT_MS : null
}

function seconds(header: string | number | undefined): number | null {
  const value = Number(header)
  return header === undefined || header === '' || !Number.isFinite(value) || value < 0 ? null : value
}
