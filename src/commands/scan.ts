import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { countsAgainst, type Finding } from '../domain/finding.ts'
import type { Files } from '../domain/ports.ts'
import { exitCodes } from '../exit-codes.ts'
import { createFiles } from '../platform/files.ts'
import { createRegexes } from '../platform/regexes.ts'
import { findRoot } from '../platform/root.ts'
import { describeScan } from '../sources/scan/describe-scan.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { type Scanned, scanTree } from '../sources/scan/scan-tree.ts'
import { Search } from '../sources/scan/search.ts'
import { isRefusal, readSelector, type Selector } from '../sources/scan/selector.ts'
import type { Console } from './console.ts'
import { listOf, parseOptions } from './options.ts'
import { renderFindings, scanFormats } from './scan-format.ts'

/** Runs the scanner alone: 0 nothing found, 1 something found, 2 it could not be run as asked. */
export async function scan(console: Console): Promise<number> {
  const { args, cwd, stdout, stderr } = console
  const { values, words } = parseOptions(args, {
    values: ['rule', 'format', 'root'],
    switches: [],
    maxWords: Number.POSITIVE_INFINITY
  })
  const render = renderFindings(values.format ?? 'pretty', scanFormats)
  const root = findRoot(values.root, cwd)
  const selectors = selectorsOf(listOf(values.rule))
  const files = createFiles(root)
  const paths = await pathsOf(words, files, { cwd, root })

  const search = new Search(selectors, { regexes: createRegexes(), message: null })
  const scanned = await scanTree(paths, files, { search, signal: console.cancel })
  stdout.write(render(scanned.findings, console.isColoured))
  stderr.write(`${describeScan(scanned, selectors)}\n`)
  return exitCodeOf(scanned, words)
}

/** All rules but those of the group `stdout`, which a command-line program breaks on purpose. */
function selectorsOf(names: readonly string[]): readonly Selector[] {
  const chosen = names.length > 0 ? names : allRules.filter(({ group }) => group !== 'stdout').map(({ id }) => id)
  return chosen.map(name => {
    const read = readSelector(name)
    if (isRefusal(read)) throw new UserError(`--rule ${read.fact}`, read.fix)
    if (read.kind !== 'rules') throw new UserError(`--rule ${name}: that is no rule`, 'see readiness list rules')
    return read
  })
}

type Place = { readonly cwd: string; readonly root: string }

/** The source files named, or in the folders named; all of them when nothing is named. */
async function pathsOf(words: readonly string[], files: Files, { cwd, root }: Place): Promise<readonly string[]> {
  const source = await files.source()
  if (words.length === 0) return source
  const wanted = new Set<string>()
  for (const word of words) {
    const path = relative(root, resolve(cwd, word)).split(sep).join('/')
    if (path.startsWith('../') || path === '..' || isAbsolute(path))
      throw new UserError(`${word} lies outside ${root}`, 'name a path inside the repository, or set --root')
    const found = source.filter(candidate => path === '' || candidate === path || candidate.startsWith(`${path}/`))
    if (found.length === 0)
      throw new UserError(`${word}: no source file there`, 'name a file or folder that git does not ignore')
    for (const each of found) wanted.add(each)
  }
  return [...wanted].sort()
}

/** @throws UserError for a file that was to be scanned and could not be */
function exitCodeOf(scanned: Scanned, words: readonly string[]): number {
  const [unread] = scanned.unreadable
  if (unread) throw new UserError(unread.message, 'make it readable, or have git ignore it')
  const named = [...scanned.leftOut].find(([path]) => words.some(word => path === word || path.endsWith(`/${word}`)))
  if (named) throw new UserError(`${named[0]} was left out: ${named[1]}`, 'name another file')
  return scanned.findings.some((finding: Finding) => countsAgainst(finding)) ? exitCodes.notReady : exitCodes.ready
}
