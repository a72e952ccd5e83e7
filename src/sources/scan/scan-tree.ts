import type { Finding } from '../../domain/finding.ts'
import type { TextPorts } from '../../domain/ports.ts'
import { attributeReader } from './files/attribute-of.ts'
import { decode, toUnicode } from './files/decode.ts'
import type { Reason } from './files/left-out.ts'
import type { Language } from './language.ts'
import { languages } from './languages/index.ts'
import { plain } from './plain.ts'
import { Prefilter } from './prefilter.ts'
import type { ThreadShare } from './scan-in-thread.ts'
import { emptyPart, type Part, type PartRun, scanInto } from './scan-part.ts'
import { Search } from './search.ts'
import { SecondThread } from './second-thread.ts'
import type { Selector } from './selector.ts'
import { SharedWork } from './shared-work.ts'

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
  /** Few of the files are likely to be. */
  readonly isNarrow?: boolean
  readonly signal: AbortSignal
}

/** Below, a second thread takes longer to start than it saves. */
const FILES_FOR_TWO = 12_000
/** What git's index takes for so many files with short names. */
const INDEX_BYTES_FOR_TWO = 100 * FILES_FOR_TWO

/** Scans the wanted files of the repository. @throws RegexTimeout */
export async function scanTree(scan: Scan, ports: TextPorts): Promise<Scanned> {
  const second = new SecondThread(scan, ports.threads)
  try {
    if (!scan.isNarrow && ports.files.indexBytes() >= INDEX_BYTES_FOR_TWO) await second.start()
    return await scanWith(second, scan, ports)
  } finally {
    second.stop()
  }
}

async function scanWith(second: SecondThread, scan: Scan, ports: TextPorts): Promise<Scanned> {
  const { tracked, others } = await ports.files.listing()
  const { odd, plain: named } = partitioned(tracked, scan.isWanted)
  const work = SharedWork.of(named)
  const attributes = await readAttributeFiles(ports, tracked)
  if (named.length >= FILES_FOR_TWO) await second.start()
  const isHasty = named.length >= FILES_FOR_TWO && second.help({ shared: work.shared, attributes })
  const search = new Search(scan.selectors, { regexes: ports.regexes, message: scan.message })
  const run = {
    files: ports.files,
    search,
    prefilter: new Prefilter(search),
    attributeOf: await attributeReader(attributes)
  }
  const own = emptyPart()
  await scanShared(own, work, { ...run, isHasty, signal: scan.signal })
  scanInto(own, [...odd, ...(await others).filter(scan.isWanted)], run)
  return toScanned([own, ...(await second.parts())])
}

/** The wanted paths. Names that are not UTF-8, `odd`, are known to this thread alone. */
function partitioned(paths: readonly string[], isWanted: Scan['isWanted']) {
  const odd: string[] = []
  const plain: string[] = []
  for (const path of paths) if (isWanted(path)) (path.includes('\ufffd') ? odd : plain).push(path)
  return { odd, plain }
}

/** So many steps are made before others on this thread have their turn. */
const STEPS_AT_ONCE = 4

type SharedRun = PartRun & { readonly signal: AbortSignal }

async function scanShared(part: Part, work: SharedWork, { signal, ...run }: SharedRun): Promise<void> {
  let count = 0
  for (const done of steps(part, work, run)) {
    count += done
    if (count % STEPS_AT_ONCE > 0) continue
    await new Promise(resolve => setImmediate(resolve))
    signal.throwIfAborted()
  }
}

/** Looks through the files until all are taken, then closer at those that were put back. */
function* steps(part: Part, work: SharedWork, run: PartRun): Generator<1> {
  for (let turn = work.take(); turn !== null; turn = work.take()) {
    for (const place of scanInto(part, turn.paths, run)) work.putBack(turn.first + place)
    yield 1
  }
  for (let path = work.takeAgain(); path !== null; path = work.takeAgain()) {
    scanInto(part, [path], { ...run, isHasty: false })
    yield 1
  }
}

/** The parts as one, in the order of the paths, whichever thread had which. */
function toScanned(parts: readonly Part[]): Scanned {
  const counts = parts.flatMap(({ files }) =>
    files.map((count, place) => ({ count, language: languages[place] ?? plain }))
  )
  return {
    findings: byPath(
      parts.flatMap(({ findings }) => findings),
      ({ location }) => location?.path ?? ''
    ),
    files: counts.reduce((sum, { count }) => sum + count, 0),
    languages: new Set(counts.filter(({ count }) => count > 0).map(({ language }) => language)),
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
  { files, changedPaths }: TextPorts,
  tracked: readonly string[]
): Promise<ThreadShare['attributes']> {
  const isAttributes = (path: string) => path.endsWith('.gitattributes') && /(?:^|\/)\.gitattributes$/.test(path)
  const paths = tracked.filter(path => isAttributes(path) && !changedPaths?.has(path))
  const texts = await Promise.all(paths.map(path => files.read(path).catch(() => new Uint8Array())))
  return paths.map((path, index) => ({ path, text: toUnicode(decode(texts[index] ?? new Uint8Array()).text) }))
}
