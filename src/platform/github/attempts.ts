import type { Answer } from '../../domain/github.ts'
import type { Clock } from '../../domain/ports.ts'
import type { Patience } from './patience.ts'
import { isLost, limitMs, refusalOf, refused } from './refusal.ts'
import type { Parameters, Reply, Transport } from './transport.ts'

/** GitHub gave no answer: nobody knows whether the request was carried out. */
export type Lost = { readonly kind: 'lost'; readonly message: string }

export type Attempts = {
  /** How many requests were made. */
  readonly requests: () => number
  /** Makes a request once; again only after a limit, for then it was not carried out. */
  make(route: string, parameters: Parameters): Promise<Answer<Reply> | Lost>
}

export type AttemptSettings = {
  readonly clock: Clock
  readonly patience: Patience
  /** Loaded with the first request. */
  readonly transport: () => Promise<Transport>
}

/** How often one request waits for a limit to end. */
const LIMITS = 3

export function createAttempts({ clock, patience, transport }: AttemptSettings): Attempts {
  let requests = 0

  const send = async (route: string, parameters: Parameters): Promise<Reply | Lost> => {
    const request = await transport()
    const startedMs = clock.now()
    requests += 1
    const reply = await request(route, parameters).catch(error => lost(wordsOf(error)))
    if (!('kind' in reply) && !isLost(reply.status)) return reply
    patience.spend(clock.now() - startedMs)
    return 'kind' in reply ? reply : lost(`${reply.status} ${reply.message}`)
  }

  const make = async (route: string, parameters: Parameters, limits = 0): Promise<Answer<Reply> | Lost> => {
    const paused = patience.refusal()
    if (paused !== null) return paused
    const reply = await send(route, parameters)
    if ('kind' in reply) return reply
    const ms = limitMs(reply, clock.now())
    if (ms === null) return refusalOf(reply) ?? { kind: 'answered', value: reply }
    if (limits < LIMITS && (await patience.wait(ms))) return make(route, parameters, limits + 1)
    const limited = refused('limited', `${reply.message} (no requests for ${Math.ceil(ms / 1000)} s)`)
    patience.pause(limited, ms)
    return limited
  }

  return { requests: () => requests, make: (route, parameters) => make(route, parameters) }
}

function lost(message: string): Lost {
  return { kind: 'lost', message }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
