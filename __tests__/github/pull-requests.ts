import { minimal } from './minimal.ts'
import { type Operation, onPullRequest, page, pullRequestOf, type Question, user } from './operation.ts'
import { ok, refusal } from './reply.ts'

/** GitHub lists no more. */
const MOST_FILES = 3000

/** Nor does it show a diff of more files than this. */
const MOST_FILES_OF_A_DIFF = 300

export const pullRequests: Readonly<Record<string, Operation>> = {
  'pulls/get': onPullRequest(question => {
    const isDiff = /\.(diff|patch)\b/.test(question.accept)
    if (isDiff && filesOf(question).length > MOST_FILES_OF_A_DIFF)
      return refusal(406, `Sorry, the diff exceeded the maximum number of files (${MOST_FILES_OF_A_DIFF}).`, [
        { resource: 'PullRequest', field: 'diff', code: 'too_large' }
      ])
    return ok(pullRequestBody(question))
  }),
  'pulls/list-files': onPullRequest(question =>
    page(question, filesOf(question).slice(0, MOST_FILES), files =>
      files.map(file => minimal('diff-entry', { sha: 'f'.repeat(40), additions: 1, deletions: 0, changes: 1, ...file }))
    )
  )
}

function filesOf(question: Question) {
  return pullRequestOf(question)?.files ?? []
}

function pullRequestBody(question: Question) {
  const { author = '', head, base, baseBranch, isFork, labels = [] } = pullRequestOf(question) ?? {}
  const { owner, name } = question.repository
  const repository = minimal('repository', { id: 1, name, full_name: `${owner}/${name}` })
  const fork = { ...repository, id: 2, full_name: `mallory/${name}` }
  const side = { label: 'text', user: user(owner) }
  return minimal('pull-request', {
    number: Number(question.params.pull_number),
    user: user(author),
    labels: labels.map((name, id) => ({
      id,
      node_id: '',
      url: '',
      name,
      description: null,
      color: '',
      default: false
    })),
    head: { ...side, ref: 'feature', sha: head, repo: isFork ? fork : repository },
    base: { ...side, ref: baseBranch, sha: base, repo: repository },
    changed_files: filesOf(question).length
  })
}
