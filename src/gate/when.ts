import type { Observed } from '../domain/observation.ts'
import { observedOne } from '../domain/observation.ts'
import type { Files, Ports } from '../domain/ports.ts'
import { evaluate } from '../statement/evaluate.ts'
import { printStatement } from '../statement/print.ts'
import type { Clause, Statement } from '../statement/statement.ts'
import { globRegex } from '../text/glob-matcher.ts'
import type { Labels } from './labels.ts'

/** What is known of the run besides the work tree. `null`: nobody knows here. */
export type Circumstances = {
  readonly branch: string | null
  /** Asked only where a condition speaks of them. */
  labels(): Promise<Labels>
  /** Paths that this change adds, edits, renames or deletes. */
  readonly changed: readonly string[] | null
  readonly level: string | null
}

export type Applies =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Whether a check applies here. What cannot be known is `unknown`, never a quiet no. */
export async function applies(
  when: readonly Statement[],
  circumstances: Circumstances,
  ports: Ports
): Promise<Applies> {
  for (const written of when) {
    const statement = globbed(written)
    const seen = new Map<string, Observed>()
    for (const { subject } of statement.clauses) seen.set(subject, await observe(subject, circumstances, ports))
    const { status, actual } = evaluate(statement, subject => seen.get(subject) ?? unknown(subject), ports.regexes)
    const reason = `when ${printStatement(written)}`
    if (status === 'broken') return { kind: 'unknown', reason: `${reason}: ${actual ?? 'cannot be decided'}` }
    if (status !== 'passed') return { kind: 'no', reason: `does not apply: ${reason}` }
  }
  return { kind: 'yes' }
}

async function observe(subject: string, circumstances: Circumstances, { files, env }: Ports): Promise<Observed> {
  switch (subject) {
    case 'branch':
      return circumstances.branch === null ? unknown('the branch') : observedOne(circumstances.branch)
    case 'label':
      return observeLabels(await circumstances.labels())
    case 'level':
      return circumstances.level === null ? unknown('the level (set `level:`)') : observedOne(circumstances.level)
    case 'changed':
      return observeChanged(circumstances.changed)
    default:
      return subject.startsWith('env.') ? observedOne(env[subject.slice('env.'.length)]) : observeFile(subject, files)
  }
}

function observeLabels(labels: Labels): Observed {
  if ('known' in labels) return observedOne(labels.known)
  return unknown(`the labels of a pull request (${labels.why})`)
}

function observeChanged(changed: Circumstances['changed']): Observed {
  if (changed === null) return unknown('what changed (no base to compare with: give --base)')
  if (changed.length === 0) return observedOne('')
  return { kind: 'observed', observations: changed.map(path => ({ value: path, place: null })) }
}

/** A file is its text; a folder with files in it is there, and has none. */
async function observeFile(path: string, files: Files): Promise<Observed> {
  const found = await files.glob([path, `${path}/**`])
  if (found.length === 0) return observedOne(undefined)
  return observedOne(found.includes(path) ? new TextDecoder().decode(await files.read(path)) : '')
}

function unknown(what: string): Observed {
  return { kind: 'undecidable', reason: `not known here: ${what}` }
}

/** `changed contains lib/**` means that a changed path matches; the grammar alone would look for the text. */
function globbed({ clauses: [first, ...others] }: Statement): Statement {
  return { clauses: [globbedClause(first), ...others.map(globbedClause)] }
}

function globbedClause(clause: Clause): Clause {
  const { subject, operator, value } = clause
  if (subject !== 'changed' || value?.kind !== 'text') return clause
  // `**` alone matches the empty text, which stands for no change at all.
  const { source, flags } = globRegex(value.text)
  const regex = { kind: 'regex', source: `(?=.)${source}`, flags } as const
  if (operator === 'contains') return { ...clause, isAny: true, operator: 'matches', value: regex }
  if (operator === 'not contains') return { ...clause, operator: 'not matches', value: regex }
  return clause
}
