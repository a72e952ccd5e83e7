import type { Finding } from '../../domain/finding.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Ports, TextPorts } from '../../domain/ports.ts'
import { RegexTimeout } from '../../domain/safe-regex.ts'
import { takesAway } from '../../text/glob-matcher.ts'
import type { Task } from '../define.ts'
import { describeLeftOut, describeScan } from './describe-scan.ts'
import { hiddenByChange } from './files/hidden-by-change.ts'
import { languagesIn } from './files/languages-in.ts'
import { everyLine, linesOf } from './files/lines-of.ts'
import { selectPaths } from './files/select-paths.ts'
import { describeWithheld } from './files/withheld.ts'
import { type Scanned, scanTree } from './scan-tree.ts'
import { seenOf, whyUntried } from './seen.ts'
import { idsOf, isRefusal, readSelector, type Selector, textOf, type Written } from './selector.ts'
import { ownRulesIn } from './settings.ts'

export type ScanFields = {
  readonly forbid: readonly Written[]
  readonly require: readonly Written[]
  readonly exclude: readonly string[]
  readonly 'changed-lines'?: boolean
  readonly message?: string | undefined
}

type ScanTask = Task<readonly string[], ScanFields>

/** Scans the files a check names and tells what was seen of each rule and text. */
export async function runScan(task: ScanTask, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  const { exclude, message = null } = task.fields
  const selectors = selectorsOf(task)
  if (selectors.length === 0)
    return broken('nothing is forbidden or required', 'Write forbid: or require: below scan:.')

  const { change } = ports
  const isLimited = task.fields['changed-lines'] === true
  if (isLimited && change.kind === 'unknown')
    return broken(`which lines this change touches is not known: ${change.why}`, change.fix)
  const lines = isLimited && change.kind === 'known' ? linesOf(change.lines) : everyLine
  const matches = selectPaths(task.main, exclude)
  const isWanted = (path: string) => matches(path) && lines.touches(path)
  try {
    const scanned = lines.only(await scanTree({ selectors, message, isWanted, signal }, ports))
    const unread = await whyUnread(scanned, ports)
    if (unread !== null) return { ...unread, findings: findingsOf(scanned, task.fields, selectors) }
    const seen = scanned.files + scanned.leftOut.size + scanned.unreadable.length
    const missing = task.isOptional ? [] : await withoutFile(task.main, { scanned, seen, exclude }, ports)
    if (missing.length > 0) return noFile(missing, seen, ports)
    if (lines.kind === 'every' && seen > 0) return toOutcome(task, scanned, selectors)
    if (seen === scanned.leftOut.size) return { kind: 'skipped', reason: nothingSeen(task, scanned) }
    // A change that touches no file of a language brings nothing in it; a language that is nowhere here proves nothing.
    const isTried = selectors.every(selector => whyUntried(selector, scanned) === null)
    const languages = isTried ? scanned.languages : await languagesIn(ports, matches)
    return toOutcome(task, { ...scanned, languages }, selectors)
  } catch (error) {
    if (!(error instanceof RegexTimeout)) throw error
    return broken(error.message, 'Write a simpler regex, without a repetition inside a repetition.')
  }
}

/** What nobody looked at is not proven to be clean. */
async function whyUnread(scanned: Scanned, { files, change }: Ports): Promise<Broken | null> {
  const withheld = await describeWithheld(scanned, files)
  if (withheld !== null) return broken(withheld, 'Check it out (git sparse-checkout add), or exclude it.')
  const hidden = hiddenByChange(scanned, change)
  if (hidden === null) return null
  return broken(hidden, 'Exclude it where it is no source, or let it be one that can be read.')
}

/**
 * What is found in the files of these ports, whether they are all there or not; `null` where only some of their lines are
 * looked at. @throws RegexTimeout
 */
export async function findIn(
  task: ScanTask,
  ports: TextPorts,
  signal: AbortSignal
): Promise<readonly Finding[] | null> {
  const { main, fields } = task
  if (fields['changed-lines']) return null
  const selectors = selectorsOf(task)
  const isWanted = selectPaths(main, fields.exclude)
  return findingsOf(await scanTree({ selectors, message: null, isWanted, signal }, ports), fields, selectors)
}

function selectorsOf({ fields: { forbid, require }, settings }: ScanTask): readonly Selector[] {
  const own = ownRulesIn(settings)
  const read = [...forbid, ...require].map(written => readSelector(written, own))
  return read.filter((one): one is Selector => !isRefusal(one))
}

function findingsOf({ findings }: Scanned, fields: ScanFields, selectors: readonly Selector[]): readonly Finding[] {
  return findings.filter(({ rule }) => !isOnlyRequired(rule, fields, selectors))
}

function nothingSeen({ main, fields }: ScanTask, { leftOut }: Scanned): string {
  const globs = main.join(', ')
  if (!fields['changed-lines']) return `no file matches ${globs}`
  const left = leftOut.size === 0 ? '' : ` and is scanned (left out: ${describeLeftOut(leftOut)})`
  return `this change touches no file that matches ${globs}${left}`
}

function toOutcome({ main, fields }: ScanTask, scanned: Scanned, selectors: readonly Selector[]): Outcome {
  const findings = findingsOf(scanned, fields, selectors)
  const [unread] = scanned.unreadable
  if (unread) return { ...broken(unread.message, 'Make it readable, or exclude it.'), findings }
  const named = main.find(glob => scanned.leftOut.has(glob))
  if (named !== undefined)
    return {
      ...broken(`${named} is left out: ${scanned.leftOut.get(named)}`, 'Name another file, or take it out of scan:.'),
      findings
    }
  const evidence = `${describeScan(scanned, selectors)}${fields['changed-lines'] ? '; only lines of this change' : ''}`
  const observeWithout = (left: ReadonlySet<Finding>) =>
    seenOf({ ...scanned, findings: scanned.findings.filter(finding => !left.has(finding)) }, selectors)
  return { kind: 'ran', observe: seenOf(scanned, selectors), observeWithout, findings, evidence }
}

/** What is required is no finding when it is there. */
function isOnlyRequired(rule: string, { forbid, require }: ScanFields, all: readonly Selector[]): boolean {
  const selects = (written: Written) =>
    all.some(selector => selector.text === textOf(written) && idsOf(selector).includes(rule))
  return require.some(selects) && !forbid.some(selects)
}

type Seen = { readonly scanned: Scanned; readonly seen: number; readonly exclude: readonly string[] }

/** The globs that match nothing. */
async function withoutFile(
  globs: readonly string[],
  { scanned, seen, exclude }: Seen,
  { files }: Ports
): Promise<readonly string[]> {
  const wanted = globs.filter(glob => !takesAway(glob))
  if (seen > 0 && wanted.length === 1) return []
  const { tracked, others } = await files.listing()
  const names = [...tracked, ...(await others)].filter(path => !scanned.absent.has(path))
  const refused = globs.filter(takesAway)
  return wanted.filter(glob => !names.some(selectPaths([glob, ...refused], exclude)))
}

async function noFile(globs: readonly string[], others: number, { files }: Ports): Promise<Outcome> {
  const [glob = ''] = globs
  const source = await files.source()
  const folder = glob.replace(/\/+$/, '')
  if (source.some(path => path.startsWith(`${folder}/`)))
    return broken(`${glob} is a folder and matches no file`, `Write ${folder}/** for the files in it.`)
  const hidden = (await files.glob([glob]))[0]
  if (hidden !== undefined)
    return broken(
      `${hidden} is left out: git ignores it, or it is no regular file`,
      'Take it out of .gitignore, or name another file.'
    )
  const rest = others > 0 ? `; ${others} files match the other globs` : ''
  return broken(`no file matches ${glob}${rest}`, 'Correct the glob, or write optional: true.')
}

type Broken = Extract<Outcome, { kind: 'broken' }>

function broken(reason: string, fix: string): Broken {
  return { kind: 'broken', reason, fix }
}
