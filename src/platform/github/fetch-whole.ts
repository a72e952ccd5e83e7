import { Buffer } from 'node:buffer'

/** Far above any answer the gate asks for, far below what would fill the memory of a runner. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/** Answers to these have no body, and a response cannot be made with one. */
const BODILESS = [101, 204, 205, 304]

export type Fetch = typeof globalThis.fetch

/**
 * A `fetch` that answers only when the whole body is there. Octokit takes a body that breaks off for an empty one, and a time limit
 * on the headers alone lets a server send one byte a minute.
 */
export function fetchWhole(fetch: Fetch, timeoutMs: number): Fetch {
  return async (url, init) => {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const answer = await fetch(url, { ...init, signal })
      return whole(answer, await readWhole(answer))
    } catch (cause) {
      throw signal.aborted ? new Error(`no answer within ${timeoutMs / 1000} s`, { cause }) : cause
    }
  }
}

function whole({ status, statusText, headers }: Response, body: Uint8Array<ArrayBuffer>): Response {
  return new Response(BODILESS.includes(status) ? null : body, { status, statusText, headers })
}

async function readWhole(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_ANSWER_BYTES) throw new Error(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
