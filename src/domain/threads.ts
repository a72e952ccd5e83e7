/** Threads besides this one, for work that is worth the thirty milliseconds that one takes to start. */
export type Threads = {
  /** Starts a job by its name. What goes there and back is copied, shared memory is shared. `null` where there is no thread. */
  start(job: string, input: unknown): Promise<Started | null>
}

/** Everything is done in one thread. */
export const noThreads: Threads = { start: async () => null }

export type Started = {
  /** Rejects when the job throws. */
  readonly answer: Promise<unknown>
  /** Tells the job, once, what was not known when it started. */
  send(rest: unknown): void
  stop(): void
}
