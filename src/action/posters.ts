import type { Event } from '../domain/event.ts'
import type { GitHub } from '../domain/github.ts'
import type { PostTarget } from '../domain/report.ts'
import type { Poster } from '../domain/reporter.ts'
import { createCheckRun } from '../reporters/check-run/reporter.ts'
import { createComment } from '../reporters/comment/reporter.ts'
import type { SourceOf } from '../reporters/suggestions/plan.ts'
import { createSuggestions } from '../reporters/suggestions/reporter.ts'
import { fingerprint } from '../text/fingerprint.ts'
import type { WorkflowRun } from './workflow-run.ts'

export type PostScene = {
  readonly event: Event
  /** `null` without a token. */
  readonly github: GitHub | null
  readonly run: WorkflowRun
  /** What tells this gate from others of the repository. */
  readonly gate: string
  readonly sourceOf: SourceOf
}

type Scene = PostScene & { readonly github: GitHub }

const makers: Readonly<Record<PostTarget, (scene: Scene) => Poster | null>> = {
  'check-run': checkRun,
  comment,
  suggestions
}

/** The places that the rules ask for and that there are: a push has no pull request to comment on. */
export function postersFor(targets: readonly PostTarget[], scene: PostScene): readonly Poster[] {
  const github = scene.github && askedOnce(scene.github)
  return [...new Set(targets)].flatMap(target =>
    github === null ? withoutToken(target) : (makers[target]({ ...scene, github }) ?? [])
  )
}

/** What every place asks is asked once: who we are, and where the pull request stands. */
function askedOnce(github: GitHub): GitHub {
  const answers = new Map<number, ReturnType<GitHub['pullRequest']>>()
  let login: ReturnType<GitHub['ownLogin']> | null = null
  return {
    ...github,
    ownLogin: () => {
      login ??= github.ownLogin()
      return login
    },
    pullRequest: number => {
      const answer = answers.get(number) ?? github.pullRequest(number)
      answers.set(number, answer)
      return answer
    }
  }
}

function withoutToken(name: string): Poster {
  const refusal = { kind: 'refused', why: 'forbidden', message: 'there is no token' } as const
  return { name, post: async () => refusal }
}

function checkRun({ event, github, run, gate }: Scene): Poster | null {
  const commit = event.pullRequest?.head ?? event.head
  const externalId = `readiness-${fingerprint(gate)}-${run.id}-${run.attempt}`
  return commit === null ? null : createCheckRun({ github, commit, externalId })
}

function comment({ event, github, run, gate }: Scene): Poster | null {
  const pull = pullRequestOf(event)
  return pull && createComment({ ...pull, github, run, runUrl: run.url, repositoryUrl: run.repositoryUrl, gate })
}

function suggestions({ event, github, sourceOf }: Scene): Poster | null {
  const pull = pullRequestOf(event)
  return pull && createSuggestions({ ...pull, github, sourceOf })
}

/** A merge queue tells a number and no commit of the pull request: what it judges is not what people look at. */
function pullRequestOf({ pullRequest }: Event): { pullRequest: number; commit: string } | null {
  if (pullRequest === null || pullRequest.head === null) return null
  return { pullRequest: pullRequest.number, commit: pullRequest.head }
}
