import type { GitHub, NewLineComment, Refusal } from '../../domain/github.ts'
import type { Report } from '../../domain/report.ts'
import type { Poster } from '../../domain/reporter.ts'
import { fingerprint } from '../../text/fingerprint.ts'
import type { Found } from '../budget/candidate.ts'
import { describeShare } from '../budget/describe-share.ts'
import type { Share } from '../budget/share.ts'
import { readMarker } from './body.ts'
import { fixable, planSuggestions, type SourceOf, type Suggestion } from './plan.ts'

export type SuggestionsSink = {
  readonly github: Pick<GitHub, 'pullRequest' | 'ownLogin' | 'changedFiles' | 'lineComments' | 'addReview'>
  readonly pullRequest: number
  /** The commit the report speaks of. */
  readonly commit: string
  readonly sourceOf: SourceOf
}

/** Offers the fixes of new findings on the lines of the diff, each once. */
export function createSuggestions(sink: SuggestionsSink): Poster {
  return { name: 'suggestions', post: report => post(report, sink) }
}

async function post(report: Report, sink: SuggestionsSink): Promise<Refusal | null> {
  const found = fixable(report)
  if (found.length === 0) return null
  const { github, pullRequest: number, commit } = sink
  const [pull, login] = await Promise.all([github.pullRequest(number), github.ownLogin()])
  if (pull.kind === 'refused') return pull
  if (login.kind === 'refused') return login
  // The run for the newer commit makes them.
  if (pull.value.head !== commit) return null
  return await review(found, login.value, sink)
}

async function review(found: readonly Found[], login: string, sink: SuggestionsSink): Promise<Refusal | null> {
  const { github, pullRequest: number } = sink
  const [files, there] = await Promise.all([github.changedFiles(number), github.lineComments(number)])
  if (files.kind === 'refused') return files
  if (there.kind === 'refused') return there
  const own = there.value.filter(({ author }) => author === login)
  const made = new Set(own.flatMap(({ body }) => readMarker(body) ?? []))
  const share = planSuggestions(found, { ...sink, files: files.value, made })
  if (share.shown.length === 0) return null
  const refused = await addInParts(share.shown, share, sink)
  if (refused.length === 0) return null
  const { why, message } = refused[0] ?? { why: 'invalid', message: '' }
  const many = `${refused.length} of ${share.shown.length} suggestions`
  return { kind: 'refused', why, message: refused.length === share.shown.length ? message : `${many}: ${message}` }
}

/** GitHub refuses a whole review for one line, without naming it: then each half is asked for by itself. */
async function addInParts(
  part: readonly Suggestion[],
  share: Share<Suggestion>,
  sink: SuggestionsSink
): Promise<readonly Refusal[]> {
  const comments = part.map(({ comment }) => comment)
  const answer = await sink.github.addReview(sink.pullRequest, {
    commit: sink.commit,
    body: bodyOf(share, comments),
    comments
  })
  if (answer.kind === 'answered') return []
  if (answer.why !== 'invalid' || part.length === 1) return part.map(() => answer)
  const middle = Math.ceil(part.length / 2)
  const first = await addInParts(part.slice(0, middle), share, sink)
  return [...first, ...(await addInParts(part.slice(middle), share, sink))]
}

/** Another for every part, so that one that got no answer can be found again. */
function bodyOf(share: Share<Suggestion>, comments: readonly NewLineComment[]): string {
  const part = fingerprint('part', ...comments.map(({ body }) => body))
  return `Fixes to commit from here: ${describeShare(share)}.\n<!-- readiness-gate part=${part} -->\n`
}
