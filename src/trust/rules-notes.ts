import { shortCommit } from '../text/short-commit.ts'
import type { Rules } from './rules.ts'

/** Whose rules judge, where that is not the work tree alone. */
export function originNotes({ origin, config }: Rules): readonly string[] {
  switch (origin.kind) {
    case 'own':
      return []
    case 'base':
      return [`Judged by the rules of the base, ${shortCommit(origin.commit)}.`]
    case 'first': {
      const first = `judged by ${config.path} of the change itself, the first`
      return [`The base ${shortCommit(origin.commit)} has no readiness config: ${first}.`]
    }
    case 'mending':
      return [`Judged by the config of the change itself: that of the base cannot be used (${origin.why}).`]
    default:
      return origin satisfies never
  }
}
