import type { Answer, Comment, GitHub, Refusal } from '../../domain/github.ts'
import type { Report } from '../../domain/report.ts'
import type { Poster } from '../../domain/reporter.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import { choose } from './choose.ts'
import { type Marker, type Run, writeMarker } from './marker.ts'
import { COMMENT_LIMIT_BYTES, type CommentView, renderComment } from './render.ts'

export type CommentSink = {
  readonly github: Pick<GitHub, 'pullRequest' | 'ownLogin' | 'comments' | 'addComment' | 'editComment'>
  readonly pullRequest: number
  /** The commit the report speaks of: the last one of the pull request when it was made. */
  readonly commit: string
  readonly run: Run
  /** Address of the run. */
  readonly runUrl: string
  /** Address of the repository. */
  readonly repositoryUrl: string
  /** What tells this gate from others of the repository. */
  readonly gate: string
}

/** Keeps one comment on the pull request that says how it stands. */
export function createComment(sink: CommentSink): Poster {
  return { name: 'comment', post: report => post(report, sink) }
}

async function post(report: Report, sink: CommentSink): Promise<Refusal | null> {
  const { github, pullRequest: number } = sink
  const [login, comments, pull] = await Promise.all([
    github.ownLogin(),
    github.comments(number),
    github.pullRequest(number)
  ])
  if (login.kind === 'refused') return login
  if (comments.kind === 'refused') return comments
  const head = pull.kind === 'answered' ? pull.value.head : null
  const { marker, body } = write(report, sink, head)
  const choice = choose({ comments: comments.value, login: login.value, marker, head })
  if (choice.kind === 'leave') return null
  const answer = await (choice.kind === 'edit' ? edit(choice.id, body, sink) : github.addComment(number, body))
  return answer.kind === 'refused' ? answer : null
}

/** Whoever may comment may take a comment away meanwhile. */
async function edit(id: number, body: string, { github, pullRequest }: CommentSink): Promise<Answer<Comment>> {
  const edited = await github.editComment(id, body)
  const isGone = edited.kind === 'refused' && edited.why === 'missing'
  return isGone ? github.addComment(pullRequest, body) : edited
}

function write(report: Report, sink: CommentSink, head: string | null): { marker: Marker; body: string } {
  const { commit, run, runUrl, repositoryUrl, gate } = sink
  const view: CommentView = { commit, runUrl, repositoryUrl, newer: head === commit ? null : head }
  const key = fingerprint('comment', gate)
  const markerBytes = writeMarker({ key, commit, run, content: key }).length
  const text = renderComment(report, view, COMMENT_LIMIT_BYTES - markerBytes)
  // The address of the run and the time it took are new each time, and no news.
  const timeless = { ...report, durationMs: 0, results: report.results.map(result => ({ ...result, durationMs: 0 })) }
  const content = fingerprint(renderComment(timeless, { ...view, runUrl: '' }, COMMENT_LIMIT_BYTES))
  const marker = { key, commit, run, content }
  return { marker, body: `${writeMarker(marker)}${text}` }
}
