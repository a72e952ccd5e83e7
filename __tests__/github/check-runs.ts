import { annotationMistakes } from './annotation-rules.ts'
import { type Fields, minimal } from './minimal.ts'
import { type Operation, page, type Question } from './operation.ts'
import { created, type FakeReply, invalid, notFound, ok, refusal } from './reply.ts'
import type { FakeCheckRun } from './repository.ts'
import { ACTIONS_APP } from './tokens.ts'

export const checkRuns: Readonly<Record<string, Operation>> = {
  'checks/create': ({ repository, kind, body }) => {
    if (kind === 'administrator') return refusal(403, 'You must authenticate via a GitHub App.')
    const refused = bodyRefusal(body)
    if (refused !== null) return refused
    if (!/^[0-9a-f]{40}$/.test(String(body.head_sha))) return invalid('No commit found for SHA')
    if (body.status === 'completed' && body.conclusion === undefined) return invalid('Invalid request.')
    if (body.conclusion === 'stale') return invalid('Invalid request.')
    const run: FakeCheckRun = {
      id: 1000 + repository.checkRuns.length,
      name: String(body.name),
      commit: String(body.head_sha),
      externalId: text(body.external_id),
      conclusion: text(body.conclusion),
      app: ACTIONS_APP,
      title: null,
      summary: null,
      annotations: []
    }
    repository.checkRuns.push(run)
    addOutput(run, body)
    return created(toBody(run))
  },
  'checks/get': question => {
    const run = runOf(question)
    return run === null ? notFound() : ok(toBody(run))
  },
  'checks/update': question => {
    const run = runOf(question)
    if (run === null) return notFound()
    const { kind, body } = question
    if (kind === 'administrator' || run.app !== ACTIONS_APP)
      return refusal(
        403,
        `Invalid app_id \`${ACTIONS_APP}\` - check run can only be modified by the GitHub App that created it.`
      )
    if ('status' in body || 'conclusion' in body)
      return refusal(403, 'Check run status and conclusions can only be updated internally by GitHub Actions')
    const refused = bodyRefusal(body)
    if (refused !== null) return refused
    addOutput(run, body)
    return ok(toBody(run))
  },
  'checks/list-annotations': question => {
    const run = runOf(question)
    return run === null
      ? notFound()
      : page(question, run.annotations, entries =>
          entries.map(annotation => minimal('check-annotation', { ...annotation, blob_href: '' }))
        )
  },
  'checks/list-for-ref': question => {
    const { repository, params, query } = question
    const runs = repository.checkRuns.filter(
      ({ name, commit }) =>
        [commit, repository.defaultBranch].includes(params.ref ?? '') && name === (query.check_name ?? name)
    )
    return page(question, runs, entries => ({ total_count: runs.length, check_runs: entries.map(toBody) }))
  }
}

function runOf({ repository, params }: Question): FakeCheckRun | null {
  return repository.checkRuns.find(({ id }) => id === Number(params.check_run_id)) ?? null
}

function bodyRefusal({ output }: Fields): FakeReply | null {
  const mistakes = annotationsIn(output).flatMap(annotationMistakes)
  return mistakes.length > 0 ? invalid(`Invalid request.\n\n${mistakes.join('\n')}`) : null
}

function annotationsIn(output: unknown): readonly Fields[] {
  const { annotations } = asFields(output)
  return Array.isArray(annotations) ? annotations : []
}

/** Annotations are added to those that are there; all else takes the place of what was. */
function addOutput(run: FakeCheckRun, { output }: Fields): void {
  const { title, summary } = asFields(output)
  run.title = text(title)
  run.summary = text(summary)
  run.annotations.push(...annotationsIn(output))
}

/** It lands in the suite of some workflow of that commit: nobody can choose which. */
function toBody(run: FakeCheckRun) {
  return minimal('check-run', {
    id: run.id,
    name: run.name,
    head_sha: run.commit,
    external_id: run.externalId,
    status: 'completed',
    conclusion: run.conclusion,
    check_suite: { id: 1 },
    app: minimal('integration', { id: run.app, name: 'GitHub Actions', slug: 'github-actions' }),
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: 'https://example.invalid/'
    }
  })
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function asFields(value: unknown): Fields {
  // An object's fields are read as unknown.
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
