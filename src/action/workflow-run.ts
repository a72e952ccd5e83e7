import type { Run } from '../reporters/comment/marker.ts'

/** The run of a workflow, and what GitHub calls the workflow. */
export type WorkflowRun = Run & {
  readonly workflow: string
  /** Its page on GitHub. */
  readonly url: string
  /** The page of its repository. */
  readonly repositoryUrl: string
}

/** The run that this step is a part of, as the runner tells it. */
export function readWorkflowRun(env: Readonly<Record<string, string | undefined>>): WorkflowRun {
  const [id, attempt] = [Number(env.GITHUB_RUN_ID) || 0, Number(env.GITHUB_RUN_ATTEMPT) || 1]
  const server = env.GITHUB_SERVER_URL || 'https://github.com'
  const repositoryUrl = `${server}/${env.GITHUB_REPOSITORY ?? ''}`
  const url = `${repositoryUrl}/actions/runs/${id}/attempts/${attempt}`
  return { id, attempt, workflow: env.GITHUB_WORKFLOW ?? '', url, repositoryUrl }
}

/** What tells a gate from others of the repository: two workflows may each have one, or one workflow two with their own configs. */
export function gateName({ workflow }: WorkflowRun, config: string): string {
  return `${workflow}/${config}`
}
