import type { Event } from '../domain/event.ts'
import { oneLine } from '../text/harmless.ts'

/** What happens to a pull request that changes what is judged: its commits, its base, its labels, whether it is ready. */
const JUDGED = [
  'opened',
  'reopened',
  'synchronize',
  'edited',
  'labeled',
  'unlabeled',
  'ready_for_review',
  'converted_to_draft'
]

/** What the reader should know of the event besides the results. */
export function notesOn({ name, action }: Event): readonly string[] {
  if (action === null || !['pull_request', 'pull_request_target'].includes(name)) return []
  if (action === 'closed') return ['The pull request is closed: this verdict holds nothing back.']
  if (JUDGED.includes(action)) return []
  return [
    `Nothing that is judged changes when a pull request is ${oneLine(action)}: leave it out of types: in the workflow.`
  ]
}
