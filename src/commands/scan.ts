import { UserError } from '../domain/errors.ts'
import type { Files } from '../domain/ports.ts'
import { createFiles } from '../platform/files/files.ts'
import { findRoot } from '../platform/root.ts'
import { createThreads } from '../platform/threads.ts'
import type { ChangedOnly, Span } from './changed-only.ts'
import type { Console } from './console.ts'
import { formatNamed } from './format.ts'
import { namedPaths } from './named-paths.ts'
import { listOf, parseOptions } from './options.ts'
import { scanFormats } from './scan-format.ts'

/** Runs the scanner alone: 0 nothing found, 1 something found, 2 it could not be run as asked. */
export async function scan(console: Console): Promise<number> {
  const { args, cwd, env } = console
  const { values, switches, words } = parseOptions(args, {
    values: ['rule', 'base', 'head', 'format', 'root'],
    switches: ['fix'],
    maxWords: Number.POSITIVE_INFINITY
  })
  const render = formatNamed(values.format, scanFormats)
  const root = findRoot(values.root, cwd)
  const named = namedPaths(words, { cwd, root })
  const span = spanOf(values, switches)
  const files = createFiles(root)
  const changing = span === null ? everything(files, root) : await startComparing(span, { root, env, files })
  // While git compares, the scanner is loaded.
  const [{ scanRepository }, change] = await Promise.all([import('./scan-repository.ts'), changing.change])
  return scanRepository(
    { root, files, change, named, rules: listOf(values.rule), isFixing: switches.fix, render },
    console
  )
}

type Comparing = { readonly change: Promise<ChangedOnly> }

/** In an object: what only begins is not waited for. */
async function startComparing(
  span: Span,
  place: Parameters<typeof import('./changed-only.ts').changedSince>[1]
): Promise<Comparing> {
  const { changedSince } = await import('./changed-only.ts')
  return { change: changedSince(span, place) }
}

/** All of it, where nothing is compared. */
function everything(files: Files, root: string): Comparing {
  const change = { files, threads: createThreads(root), changedPaths: null, touches: () => true, brought: () => true }
  return { change: Promise.resolve(change) }
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
