import type { Format } from '../format.ts'
import { type ToolFinding, type ToolOutput, testReading, toolFinding } from '../reading.ts'
import { namedCounts, sumOf } from './named-counts.ts'

/** `=== 2 failed, 2 passed, 1 skipped, 1 error in 0.02s ===`, bare with -q. */
const SUMMARY = /^(?:=+ )?(no tests ran|(?:\d+ [a-z]+, )*\d+ [a-z]+) in \d[\d.]*s(?: \([\d:, day]+\))?(?: =+)?$/

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
    return {
      ...testReading(
        {
          ran: sumOf(counts, 'passed', 'failed', 'xfailed', 'xpassed'),
          failed: sumOf(counts, 'failed') + couldNotRun,
          couldNotRun,
          skipped: sumOf(counts, 'skipped', 'deselected')
        },
        failures(output)
      ),
      warnings: sumOf(counts, 'warning', 'warnings')
    }
  }
}

type Place = { readonly path: string; readonly line: number }

const SECTION = /^=+ (?:ERRORS|FAILURES) =+$/
const END_OF_SECTION = /^=+ /
const HEADING = /^_{3,} (?:ERROR at (?:setup|teardown) of |ERROR collecting )?(.+?) _{3,}$/
const PLACE = /^(\S[^:]*):(\d+)(?:: |$)/
const IN_SUMMARY = /^(?:FAILED|ERROR) (\S[^:]*\.py)(?:::(.*?))?(?: - (.*))?$/

/** One finding for each line of the short summary, its place from the traceback of that name. */
function failures({ lines }: ToolOutput): ToolFinding[] {
  const blocks = tracebacks(lines)
  return lines.flatMap(line => {
    const [, path, test, reason] = IN_SUMMARY.exec(line) ?? []
    if (path === undefined) return []
    const name = test?.replaceAll('::', '.') ?? path
    const block = blocks.find(each => each.name === name)
    const places = block?.places ?? []
    const place = places.findLast(each => each.path === path || each.path.endsWith(`/${path}`))
    const message = `${test ?? path}: ${block?.reason ?? reason ?? 'failed'}`
    return toolFinding({ rule: 'pytest/failed', message, path, line: place?.line ?? null })
  })
}

type Traceback = { readonly name: string; readonly places: Place[]; reason: string | undefined }

function tracebacks(lines: readonly string[]): readonly Traceback[] {
  const found: Traceback[] = []
  let isInside = false
  for (const line of lines) {
    if (END_OF_SECTION.test(line)) isInside = SECTION.test(line)
    if (!isInside) continue
    const name = HEADING.exec(line)?.[1]
    if (name !== undefined) found.push({ name, places: [], reason: undefined })
    const block = found.at(-1)
    if (block) addTo(block, line)
  }
  return found
}

function addTo(block: Traceback, line: string): void {
  const [, path, number] = PLACE.exec(line) ?? []
  if (path !== undefined) block.places.push({ path, line: Number(number) })
  block.reason ??= /^E {2,}(\S.*)$/.exec(line)?.[1]
}
