import type { ServerResponse } from 'node:http'
import type { FakeReply } from './reply.ts'

/**
 * What goes wrong with one request. A reply: GitHub refuses. `reset`: the connection breaks before anything was carried out.
 * `lost`: it was carried out, and the connection breaks. `bad-gateway`: it was carried out, and something in between says 502.
 * `cut`: the answer ends in the middle. `hang`: nothing is ever answered. A number: answered after so many milliseconds.
 */
export type Fault = FakeReply | 'reset' | 'lost' | 'bad-gateway' | 'cut' | 'hang' | number

export type Faults = {
  /** The next requests like this go wrong, each in its own way. */
  plan(request: RegExp, faults: readonly Fault[]): void
  next(request: string): Fault | null
}

export function createFaults(): Faults {
  const planned: { readonly request: RegExp; readonly faults: Fault[] }[] = []
  return {
    plan: (request, faults) => {
      planned.push({ request, faults: [...faults] })
    },
    next: request => planned.find(plan => plan.faults.length > 0 && plan.request.test(request))?.faults.shift() ?? null
  }
}

/** Whether the request never reached the one who carries it out. */
export function isBefore(fault: Fault | null): fault is FakeReply | 'reset' | 'hang' {
  if (fault === null) return false
  return typeof fault === 'object' || fault === 'reset' || fault === 'hang'
}

/** Answers as the fault says. */
export function spoil(fault: Exclude<Fault, FakeReply | number>, response: ServerResponse, body: string): void {
  switch (fault) {
    case 'hang':
      return
    case 'bad-gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><title>502 Bad Gateway</title></html>')
      return
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length + 1 })
      response.write(body.slice(0, body.length / 2), () => response.destroy())
      return
    default:
      response.destroy()
  }
}
