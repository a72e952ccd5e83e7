import type { ChangedFile, NewLineComment } from '../../domain/github.ts'
import type { Report } from '../../domain/report.ts'
import { allFound, type Found } from '../budget/candidate.ts'
import { atMost, type Share, shareOf } from '../budget/share.ts'
import { markerOf, writeSuggestion } from './body.ts'
import { type NewSide, readNewSide } from './new-side.ts'
import { isOnDiff, isPlain, type Replacement, toReplacement } from './replacement.ts'

/** More at once than anybody commits one by one. GitHub names no limit. */
const SUGGESTIONS_PER_REVIEW = 20

export type Suggestion = Found & { readonly comment: NewLineComment; readonly marker: string }

/** Gives the text of a file of the repository, `null` where it cannot. */
export type SourceOf = (path: string) => string | null

/** New findings that go without a person. */
export function fixable(report: Report): Found[] {
  return allFound(report).filter(
    ({ finding, result, isNew }) => isNew && result.status !== 'waived' && finding.fix && finding.location !== null
  )
}

export type PlanScene = {
  readonly files: readonly ChangedFile[]
  readonly sourceOf: SourceOf
  /** Markers of the suggestions that are there already. */
  readonly made: ReadonlySet<string>
}

/** The suggestions that GitHub takes, as many as are worth it: on lines that the diff shows, none twice, no two on one line. */
export function planSuggestions(found: readonly Found[], scene: PlanScene): Share<Suggestion> {
  const sides = new Map(scene.files.flatMap(({ path, patch }) => (patch === null ? [] : [[path, patch] as const])))
  // A file can have thousands of findings: it is taken apart for the first of them.
  const sideOf = onceForEach(path => readNewSide(sides.get(path) ?? ''))
  const linesOf = onceForEach(path => scene.sourceOf(path)?.split('\n') ?? null)
  const room = atMost(SUGGESTIONS_PER_REVIEW)
  const free = freeLines()
  const possible = found.flatMap(one => suggestionFor(one, { sideOf, linesOf }) ?? [])
  return shareOf(possible, ({ comment, marker }) => !scene.made.has(marker) && free(comment) && room())
}

type FileReader = {
  /** What the diff shows of a file. */
  sideOf(path: string): NewSide
  linesOf(path: string): readonly string[] | null
}

function suggestionFor(found: Found, { sideOf, linesOf }: FileReader): Suggestion | null {
  const { fix, location } = found.finding
  const source = location === null ? null : linesOf(location.path)
  if (!fix || location === null || source === null) return null
  const replacement = toReplacement(fix, source)
  if (replacement === null || !isPlain(replacement)) return null
  if (!isOnDiff(replacement, source, sideOf(location.path))) return null
  return { ...found, marker: markerOf(found), comment: toComment(found, location.path, replacement) }
}

function onceForEach<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return path => {
    const entry = known.get(path) ?? { value: read(path) }
    known.set(path, entry)
    return entry.value
  }
}

function toComment(found: Found, path: string, replacement: Replacement): NewLineComment {
  const { startLine, endLine } = replacement
  return { path, startLine, endLine, body: writeSuggestion(found, replacement) }
}

/** Takes lines, and says whether all of them were free. */
function freeLines(): (comment: NewLineComment) => boolean {
  const taken = new Map<string, NewLineComment[]>()
  return comment => {
    const there = taken.get(comment.path) ?? []
    if (there.some(other => other.startLine <= comment.endLine && comment.startLine <= other.endLine)) return false
    taken.set(comment.path, [...there, comment])
    return true
  }
}
