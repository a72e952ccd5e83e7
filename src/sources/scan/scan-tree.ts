import type { Finding } from '../../domain/finding.ts'
import type { Ports, Started } from '../../domain/ports.ts'
import { RegexTimeout } from '../../domain/safe-regex.ts'
import { readAttributes } from './attributes.ts'
import { decode, toUnicode } from './decode.ts'
import type { Language } from './language.ts'
import { languages } from './languages/index.ts'
import type { Reason } from './left-out.ts'
import { plain } from './plain.ts'
import { Prefilter } from './prefilter.ts'
import { isPortable, scanInThread, type ThreadAnswer, type ThreadInput } from './scan-in-thread.ts'
import { emptyPart, type Part, type PartRun, scanInto } from './scan-part.ts'
import { Search } from './search.ts'
import type { Selector } from './selector.ts'
import { SharedPaths } from './shared-paths.ts'

/** What was scanned, what not, and what was found. */
export type Scanned = {
  readonly findings: readonly Finding[]
  /** How many files were scanned. */
  readonly files: number
  /** The languages they are written in; `plain` for files of none. */
  readonly languages: ReadonlySet<Language>
  readonly leftOut: ReadonlyMap<string, Reason>
  readonly unreadable: readonly { readonly path: string; readonly message: string }[]
  readonly notUtf8: readonly string[]
  /** Names under which no regular file lies, or not any more. */
  readonly absent: ReadonlySet<string>
}

export type Scan = {
  readonly selectors: readonly Selector[]
  /** Says something else than the rules do. */
  readonly message: string | null
  /** Whether a file is to be scanned. */
  readonly isWanted: (path: string) => boolean
  readonly signal: AbortSignal
}

export type ScanPorts = Pick<Ports, 'files' | 'regexes' | 'threads' | 'changedPaths'>

/** An index of so many files is over some 1.5 MB: below, a thread takes longer to start than it saves. */
const FILES_FOR_TWO = 12_000

/** Scans the wanted files of the repository. @throws RegexTimeout */
export async function scanTree(scan: Scan, ports: ScanPorts): Promise<Scanned> {
  const { tracked, others } = await ports.files.listing()
  const attributes = await readAttributeFiles(ports, tracked)
  const search = new Search(scan.selectors, { regexes: ports.regexes, message: scan.message })
  const run = { files: ports.files, search, prefilter: new Prefilter(search), attributeOf: readAttributes(attributes) }
  const named = tracked.filter(scan.isWanted)
  // Names that are not UTF-8 are known to this thread alone.
  const isOdd = (path: string) => path.includes('\ufffd')
  const odd = named.filter(isOdd)
  const wanted = odd.length === 0 ? named : named.filter(path => !isOdd(path))
  const shared = SharedPaths.of(wanted)
  const input: ThreadInput = {
    memory: shared.memory,
    selectors: scan.selectors.map(({ text }) => text),
    message: scan.message,
    attributes
  }
  const isWorthTwo = wanted.length >= FILES_FOR_TWO && scan.selectors.every(isPortable)
  const second = isWorthTwo ? await ports.threads.start(scanInThread.name, input) : null
  try {
    const own = emptyPart()
    await scanShared(own, shared, { ...run, signal: scan.signal })
    scanInto(own, [...odd, ...(await others).filter(scan.isWanted)], run)
    return toScanned(second ? [own, await answerOf(second)] : [own])
  } finally {
    second?.stop()
  }
}

async function scanShared(
  part: Part,
  shared: SharedPaths,
  run: PartRun & { readonly signal: AbortSignal }
): Promise<void> {
  for (let paths = shared.take(); paths.length > 0; paths = shared.take()) {
    scanInto(part, paths, run)
    await new Promise(resolve => setImmediate(resolve))
    run.signal.throwIfAborted()
  }
}

async function answerOf(second: Started): Promise<Part> {
  // Safe: the job of that name answers with nothing else.
  const answer = (await second.answer) as ThreadAnswer
  if ('timeout' in answer) throw RegexTimeout.saying(answer.timeout)
  return answer
}

/** The parts as one, in the order of the paths, whichever thread had which. */
function toScanned(parts: readonly Part[]): Scanned {
  const counts = parts.flatMap(({ files }) => [...files])
  return {
    findings: byPath(
      parts.flatMap(({ findings }) => findings),
      ({ location }) => location?.path ?? ''
    ),
    files: counts.reduce((sum, [, count]) => sum + count, 0),
    languages: new Set(counts.map(([place]) => languages[place] ?? plain)),
    leftOut: new Map(
      byPath(
        parts.flatMap(({ leftOut }) => leftOut),
        ([path]) => path
      )
    ),
    unreadable: byPath(
      parts.flatMap(({ unreadable }) => unreadable),
      ({ path }) => path
    ),
    notUtf8: byPath(
      parts.flatMap(({ notUtf8 }) => notUtf8),
      path => path
    ),
    absent: new Set(parts.flatMap(({ absent }) => absent))
  }
}

function byPath<Item>(items: Item[], pathOf: (item: Item) => string): Item[] {
  return items.sort((a, b) => {
    const [first, second] = [pathOf(a), pathOf(b)]
    return first < second ? -1 : first > second ? 1 : 0
  })
}

/** A change cannot take files out of the scan by an attribute that it brings along itself. */
async function readAttributeFiles(
  { files, changedPaths }: ScanPorts,
  tracked: readonly string[]
): Promise<ThreadInput['attributes']> {
  const isAttributes = (path: string) => path.endsWith('.gitattributes') && /(?:^|\/)\.gitattributes$/.test(path)
  const paths = tracked.filter(path => isAttributes(path) && !changedPaths?.has(path))
  const texts = await Promise.all(paths.map(path => files.read(path).catch(() => new Uint8Array())))
  return paths.map((path, index) => ({ path, text: toUnicode(decode(texts[index] ?? new Uint8Array()).text) }))
}
