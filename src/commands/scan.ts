import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { countsAgainst, type Finding } from '../domain/finding.ts'
import type { Files, Listing } from '../domain/ports.ts'
import { exitCodes } from '../exit-codes.ts'
import { createFiles } from '../platform/files/files.ts'
import { createLazyRegexes } from '../platform/lazy-regexes.ts'
import { findRoot } from '../platform/root.ts'
import { describeScan } from '../sources/scan/describe-scan.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { type Scanned, scanTree } from '../sources/scan/scan-tree.ts'
import { isRefusal, readSelector, type Selector } from '../sources/scan/selector.ts'
import { changedSince, everything, type Span } from './changed-only.ts'
import type { Console } from './console.ts'
import { listOf, parseOptions } from './options.ts'
import { renderFindings, scanFormats } from './scan-format.ts'

/** Runs the scanner alone: 0 nothing found, 1 something found, 2 it could not be run as asked. */
export async function scan(console: Console): Promise<number> {
  const { args, cwd, stdout, stderr } = console
  const { values, switches, words } = parseOptions(args, {
    values: ['rule', 'base', 'head', 'format', 'root'],
    switches: ['fix'],
    maxWords: Number.POSITIVE_INFINITY
  })
  const render = renderFindings(values.format ?? 'pretty', scanFormats)
  const root = findRoot(values.root, cwd)
  const selectors = selectorsOf(listOf(values.rule))
  const named = words.map(word => ({ word, path: pathOf(word, { cwd, root }) }))
  const span = spanOf(values, switches)

  const files = createFiles(root)
  const change = span === null ? everything(files, root) : await changedSince(span, { root, env: console.env, files })
  const isNamed = within(named)
  const isWanted = (path: string) => isNamed(path) && change.touches(path)

  const isNarrow = named.length > 0 || span !== null
  const ports = { ...change, regexes: createLazyRegexes() }
  const all = await scanTree({ selectors, message: null, isWanted, isNarrow, signal: console.cancel }, ports)
  const scanned = { ...all, findings: all.findings.filter(change.brought) }
  const chosen = values.rule === null ? [] : selectors
  if (chosen.length > 0 || scanned.absent.size > 0) await refuseUnproven(scanned, { files, isNamed, chosen })
  if (named.length > 0) await refuseAbsent(named, scanned, [files, change.files])
  const say = (line: string) => stderr.write(`${line}\n`)
  const fixRun = { selectors, ...ports, files, root, isNamed: values.rule !== null, say }
  const findings = switches.fix ? await fixed(scanned.findings, fixRun) : scanned.findings
  const left = { ...scanned, findings }
  for (const piece of render(findings, console.isColoured)) stdout.write(piece)
  say(describeScan(left, selectors))
  const exitCode = exitCodeOf(left, words)
  // Nothing found in nothing read proves nothing; since a base it proves that nothing changed.
  if (span === null && left.files === 0) throw nothingScanned()
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

/** @throws UserError for options that say nothing together */
function spanOf(
  { base, head }: { readonly base: string | null; readonly head: string | null },
  { fix }: { readonly fix: boolean }
): Span | null {
  if (head !== null && base === null)
    throw new UserError('--head: compared with what?', 'give --base and a commit, too')
  if (head !== null && fix)
    throw new UserError('--fix mends the work tree, not a commit', 'leave out --head, or check the commit out')
  return base === null ? null : { base, head }
}

type Place = { readonly cwd: string; readonly root: string }

type Named = { readonly word: string; readonly path: string }

/** The path a word names, from the root; empty for the root itself. */
function pathOf(word: string, { cwd, root }: Place): string {
  const path = relative(root, resolve(cwd, word)).split(sep).join('/')
  if (path.startsWith('../') || path === '..' || isAbsolute(path))
    throw new UserError(`${word} lies outside ${root}`, 'name a path inside the repository, or set --root')
  return path
}

/** Files named, or in a folder named; all where nothing is. */
function within(named: readonly Named[]): (path: string) => boolean {
  return path => named.length === 0 || named.some(name => isIn(path, name))
}

function isIn(path: string, named: Named): boolean {
  return named.path === '' || path === named.path || path.startsWith(`${named.path}/`)
}

async function refuseAbsent(
  named: readonly Named[],
  { absent }: Scanned,
  places: readonly Pick<Files, 'listing'>[]
): Promise<void> {
  const listed = await Promise.all(places.map(async ({ listing }) => namesIn(await listing())))
  const files = listed.flat().filter(path => !absent.has(path))
  const empty = named.find(name => !files.some(path => isIn(path, name)))
  if (empty)
    throw new UserError(`${empty.word}: no source file there`, 'name a file or folder that git does not ignore')
}

async function namesIn({ tracked, others }: Listing): Promise<readonly string[]> {
  return [...tracked, ...(await others)]
}

/** @throws UserError for a file that was to be scanned and could not be */
function exitCodeOf(scanned: Scanned, words: readonly string[]): number {
  const [unread] = scanned.unreadable
  if (unread) throw new UserError(unread.message, 'make it readable, or have git ignore it')
  const named = [...scanned.leftOut].find(([path]) => words.some(word => path === word || path.endsWith(`/${word}`)))
  if (named) throw new UserError(`${named[0]} was left out: ${named[1]}`, 'name another file')
  return scanned.findings.some((finding: Finding) => countsAgainst(finding)) ? exitCodes.notReady : exitCodes.ready
}
