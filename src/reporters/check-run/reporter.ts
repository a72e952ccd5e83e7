import type { GitHub } from '../../domain/github.ts'
import type { Poster } from '../../domain/reporter.ts'
import { renderCheckRun } from './render.ts'

export type CheckRunSink = {
  readonly github: Pick<GitHub, 'addCheckRun'>
  readonly commit: string
  /** The same for the same attempt at the same run of the same gate. */
  readonly externalId: string
}

/** Shows the report as a check of its own. It lands among the checks of any workflow, so it is for display only. */
export function createCheckRun({ github, commit, externalId }: CheckRunSink): Poster {
  return {
    name: 'check-run',
    post: async report => {
      const run = renderCheckRun(report)
      const answer = await github.addCheckRun({ ...run, commit, externalId })
      if (answer.kind === 'refused') return answer
      const [taken, all] = [answer.value.annotations, run.annotations.length]
      return taken < all
        ? { kind: 'refused', why: 'invalid', message: `${taken} of ${all} annotations were taken` }
        : null
    }
  }
}
