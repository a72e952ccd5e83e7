import { UserError } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import type { Files, Regexes } from '../domain/ports.ts'
import { replaceFile } from '../platform/files/replace-file.ts'
import { type Fixed, fixFile } from '../sources/scan/fixes/fix-file.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { Search } from '../sources/scan/search.ts'
import type { Selector } from '../sources/scan/selector.ts'
import { counted } from '../text/counted.ts'
import { harmlessLine } from '../text/harmless.ts'

export type FixRun = {
  readonly selectors: readonly Selector[]
  readonly files: Files
  readonly regexes: Regexes
  readonly root: string
  /** Without it, what only prints is left: that may be what the program is for. */
  readonly isNamed: boolean
  readonly say: (line: string) => void
}

/** Mends what can be mended in the files of these findings, and gives those that are left. */
export async function fixFindings(findings: readonly Finding[], run: FixRun): Promise<readonly Finding[]> {
  const left = new Map(findings.map(finding => [finding, [finding] as readonly Finding[]]))
  const paths = new Set(findings.flatMap(({ fix, location }) => (fix && location ? [location.path] : [])))
  for (const path of [...paths].sort()) {
    const inFile = findings.filter(({ location }) => location?.path === path)
    const remaining = await fixOne(path, run)
    if (remaining === null) continue
    for (const finding of inFile) left.set(finding, [])
    const [first] = inFile
    if (first) left.set(first, remaining)
  }
  return [...left.values()].flat()
}

/** What is left in the file; `null` when it stayed as it was. */
async function fixOne(path: string, run: FixRun): Promise<readonly Finding[] | null> {
  const before = await run.files.read(path)
  const search = new Search(run.selectors, { regexes: run.regexes, message: null })
  const fixed = fixFile({ path, bytes: before }, search, askedIn(run))
  run.say(harmlessLine(tell(path, fixed)))
  if (fixed.kind === 'left') return null
  try {
    replaceFile({ root: run.root, path, before, after: fixed.bytes })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UserError(`${path} cannot be written: ${why}`, 'mend it by hand, or leave it out', { cause: error })
  }
  return fixed.left
}

function askedIn({ isNamed }: FixRun): (finding: Finding) => boolean {
  const printing = new Set(allRules.filter(({ group }) => group === 'stdout').map(({ id }) => id))
  return ({ rule }) => isNamed || !printing.has(rule)
}

function tell(path: string, fixed: Fixed): string {
  if (fixed.kind === 'left') return `left: ${path}${fixed.reason === null ? '' : `: ${fixed.reason}`}`
  return `fixed: ${path}: ${counted(fixed.count, 'finding')}`
}
