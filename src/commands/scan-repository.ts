import { UserError } from '../domain/errors.ts'
import { countsAgainst, type Finding } from '../domain/finding.ts'
import type { Files } from '../domain/ports.ts'
import { exitCodes } from '../exit-codes.ts'
import { createLazyRegexes } from '../platform/lazy-regexes.ts'
import { describeScan } from '../sources/scan/describe-scan.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { type Scanned, scanTree } from '../sources/scan/scan-tree.ts'
import { isRefusal, readSelector, type Selector } from '../sources/scan/selector.ts'
import type { ChangedOnly } from './changed-only.ts'
import type { Console } from './console.ts'
import { type Named, refuseAbsent, within } from './named-paths.ts'
import type { RenderFindings } from './scan-format.ts'

export type Wanted = {
  readonly root: string
  readonly files: Files
  readonly change: ChangedOnly
  /** Empty: all of the repository. */
  readonly named: readonly Named[]
  /** By their ids; empty: all of them. */
  readonly rules: readonly string[]
  readonly isFixing: boolean
  readonly render: RenderFindings
}

/** Scans what is wanted, mends it when asked, writes what is left, and gives the exit code. @throws UserError */
export async function scanRepository(wanted: Wanted, { stdout, stderr, isColoured, cancel }: Console): Promise<number> {
  const { root, files, change, named } = wanted
  const selectors = selectorsOf(wanted.rules)
  const isNamed = within(named)
  const isWanted = (path: string) => isNamed(path) && change.touches(path)
  const isChange = change.changedPaths !== null
  const ports = { ...change, regexes: createLazyRegexes() }
  const isNarrow = named.length > 0 || isChange
  const all = await scanTree({ selectors, message: null, isWanted, isNarrow, signal: cancel }, ports)
  const scanned = { ...all, findings: all.findings.filter(change.brought) }
  const chosen = wanted.rules.length === 0 ? [] : selectors
  if (chosen.length > 0 || scanned.absent.size > 0) await refuseUnproven(scanned, { files, isNamed, chosen })
  if (named.length > 0) await refuseAbsent(named, scanned, [files, change.files])

  const say = (line: string) => stderr.write(`${line}\n`)
  const fixRun = { selectors, ...ports, files, root, isNamed: chosen.length > 0, say }
  const findings = wanted.isFixing ? await fixed(scanned.findings, fixRun) : scanned.findings
  const left = { ...scanned, findings }
  for (const piece of await wanted.render(findings, isColoured)) stdout.write(piece)
  say(describeScan(left, selectors))
  const exitCode = exitCodeOf(left, named)
  // Nothing found in nothing read proves nothing; since a base it proves that nothing changed.
  if (!isChange && left.files === 0) throw nothingScanned()
  return exitCode
}

/** Loaded when they are asked for. */
const refuseUnproven: typeof import('./refuse-unproven.ts').refuseUnproven = async (scanned, asked) =>
  (await import('./refuse-unproven.ts')).refuseUnproven(scanned, asked)
const fixed: typeof import('./scan-fix.ts').fixFindings = async (findings, run) =>
  (await import('./scan-fix.ts')).fixFindings(findings, run)

function nothingScanned(): UserError {
  return new UserError('no file was scanned', 'run it in a repository with source files that git does not ignore')
}

function selectorsOf(names: readonly string[]): readonly Selector[] {
  const chosen = names.length > 0 ? names : allRules.map(({ id }) => id)
  return chosen.map(name => {
    const read = readSelector(name)
    if (isRefusal(read)) throw new UserError(`--rule ${read.fact}`, read.fix)
    if (read.kind !== 'rules') throw new UserError(`--rule ${name}: that is no rule`, 'see readiness list rules')
    return read
  })
}

/** @throws UserError for a file that was to be scanned and could not be */
function exitCodeOf(scanned: Scanned, names: readonly Named[]): number {
  const [unread] = scanned.unreadable
  if (unread) throw new UserError(unread.message, 'make it readable, or have git ignore it')
  const named = [...scanned.leftOut].find(([path]) => names.some(name => path === name.path))
  if (named) throw new UserError(`${named[0]} was left out: ${named[1]}`, 'name another file')
  return scanned.findings.some((finding: Finding) => countsAgainst(finding)) ? exitCodes.notReady : exitCodes.ready
}
