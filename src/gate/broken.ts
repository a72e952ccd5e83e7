import { isIncompleteCopy, UserError } from '../domain/errors.ts'
import type { Outcome } from '../domain/outcome.ts'
import { UnreadableFile } from '../domain/ports.ts'
import { RegexTimeout } from '../domain/safe-regex.ts'

/** What was thrown on the way to an outcome, as an outcome: the check could not be decided. */
export function toBroken(error: unknown): Outcome {
  if (error instanceof UserError) return { kind: 'broken', reason: error.message, fix: error.fix }
  if (error instanceof UnreadableFile) {
    return { kind: 'broken', reason: error.message, fix: 'Make the file readable, or leave it out of the check.' }
  }
  if (error instanceof RegexTimeout) {
    return { kind: 'broken', reason: error.message, fix: 'Write a simpler pattern, without nested repeats.' }
  }
  if (isIncompleteCopy(error)) {
    const reason = `this copy of Readiness Gate is incomplete: ${error.message}`
    return { kind: 'broken', reason, fix: 'Install it again, with all of dist/.' }
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    kind: 'broken',
    reason: 'a defect in the gate stopped this check',
    fix: 'Report it, with the text below.',
    tail: text
  }
}
