/** What the fake answers, before it is written. */
export type FakeReply = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): FakeReply {
  return { status: 200, body, headers }
}

export function created(body: unknown): FakeReply {
  return { status: 201, body }
}

export function notFound(message = 'Not Found'): FakeReply {
  return refusal(404, message)
}

/** What GitHub says to a job's own token that lacks a scope. */
export function notAccessible(): FakeReply {
  return refusal(403, 'Resource not accessible by integration')
}

export function invalid(message: string, errors?: readonly unknown[]): FakeReply {
  return refusal(422, message, errors)
}

export function refusal(status: number, message: string, errors?: readonly unknown[]): FakeReply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body: errors === undefined ? body : { ...body, errors } }
}
