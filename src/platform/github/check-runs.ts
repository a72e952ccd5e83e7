import * as z from 'zod'
import type { Answer, CheckAnnotation, GitHub, NewCheckRun } from '../../domain/github.ts'
import { allPages, mapped, parsed } from './answers.ts'
import type { Session } from './session.ts'
import type { Parameters } from './transport.ts'

/** GitHub takes so many in one request; later requests append. https://docs.github.com/rest/checks/runs#create-a-check-run */
const ANNOTATIONS_PER_REQUEST = 50

const checkRun = z
  .object({
    id: z.number(),
    external_id: z.string().nullish(),
    output: z.object({ annotations_count: z.number() })
  })
  .transform(({ id, external_id, output }) => ({
    id,
    externalId: external_id ?? null,
    annotations: output.annotations_count
  }))

type CheckRun = z.infer<typeof checkRun>

const listed = z.object({ check_runs: z.array(checkRun) }).transform(({ check_runs }) => check_runs)

/** Where requests go: to one repository. */
type Place = { readonly session: Session; readonly repository: Parameters }

/**
 * Created completed in one request, and only its output is changed afterwards: a workflow's token may not change the conclusion of a check
 * run. https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/
 */
export function createCheckRuns(session: Session, repository: Parameters): Pick<GitHub, 'addCheckRun'> {
  const place = { session, repository }
  return {
    addCheckRun: async run => {
      const created = await create(place, run)
      if (created.kind === 'refused') return created
      let taken = Math.min(run.annotations.length, ANNOTATIONS_PER_REQUEST)
      while (taken < run.annotations.length) {
        const appended = await append(place, run, { id: created.value.id, from: taken })
        if (appended.kind === 'refused') break
        taken = Math.min(run.annotations.length, taken + ANNOTATIONS_PER_REQUEST)
      }
      return { kind: 'answered', value: { annotations: taken } }
    }
  }
}

function create({ session, repository }: Place, run: NewCheckRun): Promise<Answer<CheckRun>> {
  const { name, commit, externalId, conclusion } = run
  const fields = { name, head_sha: commit, external_id: externalId, status: 'completed', conclusion }
  return session.write<CheckRun>({
    route: 'POST /repos/{owner}/{repo}/check-runs',
    parameters: { ...repository, ...fields, output: toOutput(run, 0) },
    parse: answer => parsed(checkRun, answer),
    arrived: async () => {
      const runs = await allPages(session, {
        route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        parameters: { ...repository, ref: commit, check_name: name, filter: 'all' },
        of: listed
      })
      return mapped(runs, all => all.find(other => other.externalId === externalId) ?? null)
    }
  })
}

type Batch = { readonly id: number; readonly from: number }

/** What a check run has is counted in its answer, so that a batch is not appended a second time. */
function append({ session, repository }: Place, run: NewCheckRun, { id, from }: Batch): Promise<Answer<CheckRun>> {
  const parameters = { ...repository, check_run_id: id }
  return session.write<CheckRun>({
    route: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
    parameters: { ...parameters, output: toOutput(run, from) },
    parse: answer => parsed(checkRun, answer),
    arrived: async () => {
      const there = await session.read('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', parameters)
      return mapped(parsed(checkRun, there), seen => (seen.annotations > from ? seen : null))
    }
  })
}

function toOutput({ title, summary, annotations }: NewCheckRun, from: number): Parameters {
  const batch = annotations.slice(from, from + ANNOTATIONS_PER_REQUEST)
  return { title, summary, annotations: batch.map(toAnnotation) }
}

function toAnnotation(annotation: CheckAnnotation): Parameters {
  const { path, startLine, endLine, startColumn, endColumn, level, title, message } = annotation
  const columns =
    startLine === endLine && startColumn !== null && endColumn !== null
      ? { start_column: startColumn, end_column: endColumn }
      : {}
  return { path, start_line: startLine, end_line: endLine, ...columns, annotation_level: level, title, message }
}
