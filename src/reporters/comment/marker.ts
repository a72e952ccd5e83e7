/** What a comment says of itself, out of the reader's sight. */
export type Marker = {
  /** Tells the comments of several gates on one pull request apart. */
  readonly key: string
  /** The commit it speaks of. */
  readonly commit: string
  readonly run: Run
  /** Of the text, so that one that says the same is not written again. */
  readonly content: string
}

/** One attempt at one run of a workflow. GitHub numbers runs as they start. */
export type Run = { readonly id: number; readonly attempt: number }

const MARKER =
  /^<!-- readiness-gate key=([0-9a-f]{16}) commit=([0-9a-f]{40,64}) run=(\d{1,15})\.(\d{1,6}) content=([0-9a-f]{16}) -->\r?\n/

export function writeMarker({ key, commit, run, content }: Marker): string {
  return `<!-- readiness-gate key=${key} commit=${commit} run=${run.id}.${run.attempt} content=${content} -->\n`
}

/** The marker a text begins with, or `null`: then it is not one of ours. */
export function readMarker(body: string): Marker | null {
  const [, key, commit, id, attempt, content] = MARKER.exec(body) ?? []
  if (key === undefined || commit === undefined || content === undefined) return null
  return { key, commit, run: { id: Number(id), attempt: Number(attempt) }, content }
}

export function isLater(a: Run, b: Run): boolean {
  return a.id > b.id || (a.id === b.id && a.attempt > b.attempt)
}
