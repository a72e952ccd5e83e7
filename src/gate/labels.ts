import type { Event } from '../domain/event.ts'
import type { GitHub } from '../domain/github.ts'
import { oneLine } from '../text/harmless.ts'

/** Labels of the pull request, or why nobody knows them. */
export type Labels = { readonly known: readonly string[] } | { readonly why: string }

export type LabelsCase = {
  readonly event: Event
  /** `null` without a token. */
  readonly github: GitHub | null
}

/** The labels as the event tells them; a queue and the run of another workflow know none, so that GitHub is asked. */
export async function labelsOf({ event, github }: LabelsCase): Promise<Labels> {
  const { labels, pullRequest } = event
  if (labels !== null) return { known: labels }
  if (pullRequest === null) return { why: 'the event names no pull request' }
  if (github === null) return { why: 'there is no token' }
  const answer = await github.pullRequest(pullRequest.number)
  if (answer.kind === 'answered') return { known: answer.value.labels }
  return { why: `${answer.why}: ${oneLine(answer.message, 200)}` }
}

/** Asked for by whoever needs them first, and never twice. */
export function askedLabels(around: LabelsCase): () => Promise<Labels> {
  let labels: Promise<Labels> | null = null
  return () => {
    labels ??= labelsOf(around)
    return labels
  }
}
