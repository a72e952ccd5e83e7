import { type Advice, ok, unknown, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'

const SUBJECT = 'dist'
const WHY = 'the action runs from dist: what is in it was not reviewed unless it is what the source builds to'

/** Whether a fork of the action runs what its source says. */
export function examineBuild({ build }: Situation): readonly Advice[] {
  switch (build.kind) {
    case 'not-the-action':
      return []
    case 'same':
      return [ok(SUBJECT, 'dist is what the source builds to')]
    case 'differs':
      return [
        wrong(SUBJECT, { fact: `differs from a build: ${build.paths.join(', ')}`, why: WHY, fix: 'npm run build' })
      ]
    case 'failed':
      return [unknown(SUBJECT, { fact: `could not be built: ${build.why}`, why: WHY, fix: 'npm ci, and try again' })]
  }
}
