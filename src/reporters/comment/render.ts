import type { Location } from '../../domain/finding.ts'
import type { CheckResult, Report } from '../../domain/report.ts'
import { markdownCode, markdownText } from '../../text/markdown.ts'
import { addressBelow } from '../../text/path-address.ts'
import { shortCommit } from '../../text/short-commit.ts'
import { explanation, heading } from '../markdown/head.ts'
import { type Layout, wholeOrPart } from '../markdown/layout.ts'
import { type Room, unlimited } from '../markdown/room.ts'
import { noRulesSections } from '../markdown/rules-sections.ts'
import { tableHead } from '../markdown/table.ts'

/** GitHub takes no longer body: "body is too long (maximum is 65536 characters)". Counted in bytes, of which there are never fewer. */
export const COMMENT_LIMIT_BYTES = 65_536

/** More is no help on the page where a change is talked about. */
const FINDINGS_PER_COMMENT = 50

/** Of one check. A page of them would push the talk out of sight. */
const FINDINGS_IN_SIGHT = 10

export type CommentView = {
  /** The commit the report speaks of. */
  readonly commit: string
  /** The commit that is the pull request's last one now, where that is another. */
  readonly newer: string | null
  /** Address of the run. */
  readonly runUrl: string
  /** Address of the repository. */
  readonly repositoryUrl: string
}

/** The report as a comment of at most `limitBytes`: what needs somebody in sight, all else folded away. */
export function renderComment(report: Report, view: CommentView, limitBytes: number): string {
  const isFolded = report.verdict === 'ready' || view.newer !== null
  const head = [heading(report), ...outdated(view), ...explanation(report)].join('\n\n')
  const foot = `\n<sub>${footOf(report, view)}</sub>\n`
  const room: Room = {
    ...unlimited,
    ...size,
    limit: limitBytes,
    linkTo: location => addressOf(location, view),
    elsewhere: `[The run](${view.runUrl}) has all.`
  }
  const write = (layout: Layout) => `${head}\n${isFolded ? folded(layout) : open(layout)}${foot}`
  const frameSize =
    Buffer.byteLength(write({ rows: [], rules: noRulesSections, sections: [], account: '' })) + FOLDS_SIZE
  const short = `${head}\n${foot}`
  const text = wholeOrPart(report, room, { frameSize, write })
  return text ?? (Buffer.byteLength(short) <= limitBytes ? short : `${heading(report)}\n`)
}

/** The line as the commit has it. */
function addressOf({ path, startLine }: Location, { repositoryUrl, commit }: CommentView): string | null {
  const file = addressBelow(`${repositoryUrl}/blob/${commit}`, path)
  return file === null || startLine === null ? file : `${file}#L${startLine}`
}

const size = { sizeOf: Buffer.byteLength, findings: FINDINGS_PER_COMMENT, inSight: FINDINGS_IN_SIGHT }

/** Room for the words around what is folded away, and two table heads. */
const FOLDS_SIZE = 400

function outdated({ commit, newer }: CommentView): string[] {
  if (newer === null) return []
  return [`> **Out of date:** this speaks of ${short(commit)}, and the pull request is at ${short(newer)} now.`]
}

/** What needs somebody first; that something passed is told on request. */
function open({ rows, rules, sections, account }: Layout): string {
  const isQuiet = ({ result }: { result: CheckResult }) => result.status === 'passed' || result.status === 'skipped'
  const quiet = rows.filter(isQuiet)
  const loud = rows.filter(row => !isQuiet(row))
  const rest = quiet.length === 0 ? '' : fold(`${quiet.length} more that passed or did not apply`, table(quiet))
  return [table(loud), rules.before, ...sections, rules.after, rest, account === '' ? '' : `\n${account}`].join('')
}

function folded({ rows, rules, sections, account }: Layout): string {
  const all = [table(rows), rules.before, ...sections, rules.after, account === '' ? '' : `\n${account}`].join('')
  return fold('Every check, and what was measured', all)
}

function table(rows: Layout['rows']): string {
  return rows.length === 0 ? '' : `\n${tableHead}${rows.map(({ text }) => text).join('')}`
}

/** Markdown inside HTML needs an empty line around it. */
function fold(summary: string, content: string): string {
  return content === '' ? '' : `\n<details><summary>${summary}</summary>\n${content}\n</details>\n`
}

function footOf({ config }: Report, { commit, runUrl }: CommentView): string {
  return `${short(commit)} · <a href="${runUrl}">the whole report</a> · ${markdownText(config, 200)}`
}

function short(commit: string): string {
  return markdownCode(shortCommit(commit))
}
