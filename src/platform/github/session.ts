import type { Answer, Refusal } from '../../domain/github.ts'
import type { Clock } from '../../domain/ports.ts'
import { createAttempts, type Lost } from './attempts.ts'
import { createPatience, PAUSE_MS, type Patience } from './patience.ts'
import { refused } from './refusal.ts'
import type { Parameters, Reply, Transport } from './transport.ts'
import { oneAtATime } from './write-queue.ts'

/** How requests are made: few, patiently, and no write twice. */
export type Session = {
  readonly requests: () => number
  /** Asks, again where no answer comes. */
  read(route: string, parameters: Parameters): Promise<Answer<Reply>>
  /** Changes something. */
  write<T>(write: Write<T>): Promise<Answer<T>>
}

export type Write<T> = {
  readonly route: string
  readonly parameters: Parameters
  parse(answer: Answer<Reply>): Answer<T>
  /** Looks, where no answer came, whether it was carried out, and gives what is there of it, or `null`: only then is it sent again. */
  arrived(): Promise<Answer<T | null>>
}

/** Milliseconds before the second and the third try: GitHub itself ends a request after ten seconds, and a write may show only then. */
const PAUSES_MS = { read: [1_000, 4_000], write: [5_000, 10_000] }

export type SessionSettings = {
  readonly clock: Clock
  readonly cancel: AbortSignal
  /** Loaded with the first request. */
  readonly transport: () => Promise<Transport>
}

export function createSession({ clock, cancel, transport }: SessionSettings): Session {
  const patience = createPatience(clock, cancel)
  const attempts = createAttempts({ clock, patience, transport })
  const queue = oneAtATime(clock, cancel)
  return {
    requests: attempts.requests,
    read: (route, parameters) =>
      untilAnswered(() => attempts.make(route, parameters), nothingArrived, { patience, pausesMs: PAUSES_MS.read }),
    write: ({ route, parameters, parse, arrived }) => {
      const once = async () => {
        const answer = await queue.spaced(() => attempts.make(route, parameters))
        return answer.kind === 'lost' ? answer : parse(answer)
      }
      return queue.next(() => untilAnswered(once, arrived, { patience, pausesMs: PAUSES_MS.write }))
    }
  }
}

/** For what may be sent as often as one likes. */
export async function nothingArrived(): Promise<Answer<null>> {
  return { kind: 'answered', value: null }
}

async function untilAnswered<T>(
  once: () => Promise<Answer<T> | Lost>,
  arrived: Write<T>['arrived'],
  { patience, pausesMs }: { readonly patience: Patience; readonly pausesMs: readonly number[] }
): Promise<Answer<T>> {
  let last = await once()
  for (const ms of pausesMs) {
    if (last.kind !== 'lost' || !(await patience.wait(ms))) break
    const there = await arrived()
    if (there.kind === 'refused') break
    if (there.value !== null) return { kind: 'answered', value: there.value }
    last = await once()
  }
  return last.kind === 'lost' ? unreachable(last, patience) : last
}

/** And nothing else is asked for a while. */
function unreachable({ message }: Lost, patience: Patience): Refusal {
  const refusal = refused('unreachable', message)
  patience.pause(refusal, PAUSE_MS)
  return refusal
}
