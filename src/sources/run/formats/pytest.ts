import type { Format } from '../format.ts'
import { type ToolFinding, type ToolOutput, testReading, toolFinding } from '../reading.ts'
import { namedCounts, sumOf } from './named-counts.ts'

/** `=== 2 failed, 2 passed, 1 skipped, 1 error in 0.02s ===`, bare with -q; since 9.0 `2 subtests passed` among them. */
const SUMMARY =
  /^(?:=+ )?(no tests ran|(?:\d+ (?:subtests )?[a-z]+, )*\d+ (?:subtests )?[a-z]+) in \d[\d.]*s(?: \([\d:, day]+\))?(?: =+)?$/

export const pytest: Format = {
  name: 'pytest',
  tool: 'pytest',
  isTestTool: true,
  isTelling: true,
  isCommand: ([program]) => /^(?:pytest|py\.test)(?:-3)?$/.test(program ?? ''),
  read(output) {
    const summaries = output.lines.flatMap(line => SUMMARY.exec(line)?.[1] ?? [])
    if (summaries.length === 0) return null
    const counts = namedCounts(summaries.filter(text => text !== 'no tests ran').join(', '))
    const couldNotRun = sumOf(counts, 'error', 'errors')
    const reading = testReading(
      {
        ran: sumOf(counts, 'passed', 'failed', 'xfailed', 'xpassed'),
        failed: sumOf(counts, 'failed') + couldNotRun,
        couldNotRun,
        skipped: sumOf(counts, 'skipped', 'deselected')
      },
      failures(output),
      summaries.length
    )
    // Its own comes last: what stands before, a module may have printed.
    const idle = summaries.at(-1) === 'no tests ran' ? 'no test ran' : reading.idle
    return { ...reading, idle, warnings: sumOf(counts, 'warning', 'warnings') }
  }
}

type Place = { readonly path: string; readonly line: number }

const SECTION = /^=+ (?:ERRORS|FAILURES) =+$/
const END_OF_SECTION = /^=+ /
const HEADING = /^_{3,} (?:ERROR at (?:setup|teardown) of |ERROR collecting )?(.+?) _{3,}$/
const PLACE = /^(\S[^:]*):(\d+)(?:: |$)/
const IN_SUMMARY = /^(FAILED|ERROR|SUBFAILED(?:\[[^\]]*\]|\([^)]*\))*) (\S[^:]*\.py)(?:::(.*)| - (.*))?$/

type Entry = {
  readonly kind: string
  readonly path: string
  readonly test: string | undefined
  readonly reason: string | undefined
}

/** One finding for each line of the short summary, its place from the traceback of that name. */
function failures({ lines }: ToolOutput): ToolFinding[] {
  const blocks = tracebacks(lines)
  const named = byName(blocks)
  const entries = lines.flatMap(line => toEntry(line, named))
  const unnamed = blocks.filter(({ name }) => name === null)
  // Tracebacks without names stand in the order of the summary.
  const isInOrder = unnamed.length === entries.filter(({ kind }) => kind === 'FAILED').length
  let nth = 0
  return entries.map(({ kind, path, test, reason }) => {
    const next = isInOrder && kind === 'FAILED' ? unnamed[nth++] : undefined
    const own = named.get(test === undefined ? path : headingOf(test)) ?? []
    // In another file there may be a test of the same name.
    const block = own.find(({ places }) => places.some(each => isAt(each, path))) ?? own[0] ?? next
    const place = block?.places.findLast(each => isAt(each, path))
    const message = `${test ?? path}: ${block?.reason ?? reason ?? 'failed'}`
    return toolFinding({ rule: 'pytest/failed', message, path, line: place?.line ?? null })
  })
}

type Named = ReadonlyMap<string | null, readonly Traceback[]>

/** Of more tests of one name the place is not told: looking for each among all would take too long. */
const MOST_NAMESAKES = 100

function byName(blocks: readonly Traceback[]): Named {
  const named = new Map<string | null, Traceback[]>()
  for (const block of blocks) {
    const others = named.get(block.name)
    if (!others) named.set(block.name, [block])
    else if (others.length < MOST_NAMESAKES) others.push(block)
  }
  return named
}

function toEntry(line: string, named: Named): Entry[] {
  const [, kind, path, rest, reason] = IN_SUMMARY.exec(line) ?? []
  if (kind === undefined || path === undefined) return []
  return [{ kind, path, ...(rest === undefined ? { test: undefined, reason } : splitTest(rest, named)) }]
}

/** More than that many dashes are no parameters. */
const MOST_DASHES = 20

/** `test_id[c - d] - AssertionError`: a name may hold what parts it from the reason, so it ends where a traceback's does. */
function splitTest(rest: string, named: Named): Pick<Entry, 'test' | 'reason'> {
  const parts = rest.split(' - ')
  const isName = (count: number) => named.has(headingOf(parts.slice(0, count).join(' - ')))
  const counts = parts.slice(0, MOST_DASHES).map((_, at) => at + 1)
  const count = counts.find(isName) ?? 1
  const reason = parts.slice(count).join(' - ')
  return { test: parts.slice(0, count).join(' - '), reason: reason === '' ? undefined : reason }
}

/** How a test is called above its traceback: `TestA::test_b[c::d]` is `TestA.test_b[c::d]`. */
function headingOf(test: string): string {
  const [name = '', ...parameters] = test.split('[')
  return [name.replaceAll('::', '.'), ...parameters].join('[')
}

function isAt(place: Place | undefined, path: string): boolean {
  return place !== undefined && (place.path === path || place.path.endsWith(`/${path}`))
}

type Traceback = { readonly name: string | null; readonly places: Place[]; reason: string | undefined }

function tracebacks(lines: readonly string[]): Traceback[] {
  const found: Traceback[] = []
  let section: Traceback[] | null = null
  for (const line of lines) {
    if (END_OF_SECTION.test(line)) {
      found.push(...(section ?? []))
      section = SECTION.test(line) ? [] : null
    } else if (section) addLine(section, line)
  }
  return [...found, ...(section ?? [])]
}

function addLine(section: Traceback[], line: string): void {
  const name = HEADING.exec(line)?.[1]
  if (name !== undefined) section.push({ name, places: [], reason: undefined })
  const [, path, number] = PLACE.exec(line) ?? []
  const block = section.at(-1)
  if (path !== undefined) {
    const place = { path, line: Number(number) }
    // --tb=line prints nothing but places, with no name above.
    if (!block || block.name === null) section.push({ name: null, places: [place], reason: undefined })
    else block.places.push(place)
  } else if (block) block.reason ??= /^E {2,}(\S.*)$/.exec(line)?.[1]
}
