import type { FileStamp, Files, Ports } from '../../domain/ports.ts'
import type { Broken } from './outcome/end-reason.ts'
import type { Reading } from './reading.ts'
import { reportFormats } from './reports/index.ts'

/** A report file that the commands wrote. */
export type ReadReport = { readonly path: string; readonly title: string; readonly reading: Reading }

/** Told of the runs of a check, where there may be several that write the same file. */
export type Attempts = {
  /** One begins that is made again when it fails: what it wrote then is not the word of the one that passes. */
  begins(): Promise<void>
  failed(): Promise<void>
  /** All is run for one of the files of `each`: what the next one writes into the same file is not the word of both. */
  ended(): Promise<void>
}

/** What the files of a check's `report` were before its commands ran. */
export type ReportWatch = Attempts & {
  /** Reads what the commands wrote; a file that is missing, old or not understood makes the check broken. */
  read(): Promise<readonly ReadReport[] | Broken>
}

/** File systems keep times in steps of up to 2 s: FAT does. */
const STEP_MS = 2000

/** Remembers the files that match before the commands run, so that an old report is never taken for theirs. */
export async function watchReports(
  wanted: readonly string[],
  { files, clock }: Pick<Ports, 'files' | 'clock'>
): Promise<ReportWatch> {
  const [before, startMs] = [await files.stamps(wanted), clock.now()]
  /** The last files that an attempt which failed wrote. */
  const failed = new Map<string, string>()
  /** What was written for the files of `each` so far. */
  const ended = new Map<string, string>()
  const lost: string[] = []
  let atBegin = before
  return {
    async begins() {
      atBegin = await files.stamps(wanted)
    },
    async failed() {
      for (const [path, { text }] of await files.stamps(wanted)) {
        if (atBegin.get(path)?.text !== text) failed.set(path, text)
      }
    },
    async ended() {
      for (const [path, { text }] of await files.stamps(wanted)) {
        if (before.get(path)?.text === text) continue
        if ((ended.get(path) ?? text) !== text) lost.push(path)
        ended.set(path, text)
      }
    },
    async read() {
      if (lost[0] !== undefined) return broken(`${lost[0]} was written over for another file`, LOST)
      const now = await Promise.all(wanted.map(pattern => files.stamps([pattern])))
      const missing = wanted.find((_, at) => now[at]?.size === 0)
      if (missing !== undefined) return broken(`no file matches ${missing}`, MISSING)
      const stamps = new Map(now.flatMap(each => [...each]))
      return whyOthers(stamps, { before, startMs, failed }) ?? readAll([...stamps.keys()], files)
    }
  }
}

type Stamps = ReadonlyMap<string, FileStamp>

type Known = { readonly before: Stamps; readonly startMs: number; readonly failed: ReadonlyMap<string, string> }

/** Why one of the files is not what the run that counts has written; `null` where all are. */
function whyOthers(stamps: Stamps, { before, startMs, failed }: Known): Broken | null {
  // Written by somebody else, or brought here from elsewhere, as `cp -p` and archives do.
  const isOld = ([path, { text, modifiedMs }]: readonly [string, FileStamp]) =>
    before.get(path)?.text === text || modifiedMs < startMs - STEP_MS
  const old = [...stamps].find(isOld)
  if (old) return broken(`${old[0]} was not written by this run`, STALE)
  const disowned = [...stamps].find(([path, { text }]) => failed.get(path) === text)
  return disowned ? broken(`${disowned[0]} was written by an attempt that failed`, STALE) : null
}

const LOST = 'Let its name hold that of the file: `$(basename "$file").xml`.'

const MISSING = 'Let the command write it, or correct the path; a symbolic link is not followed.'

/** A copy, as one that is kept beside the original for others, tells of the same tests: it counts once. */
async function readAll(paths: readonly string[], files: Files): Promise<readonly ReadReport[] | Broken> {
  const reports = new Map<string, ReadReport>()
  for (const path of paths) {
    const text = new TextDecoder().decode(await files.read(path))
    const report = readReport(path, text)
    if ('reason' in report) return report
    if (!reports.has(text)) reports.set(text, report)
  }
  return [...reports.values()]
}

const STALE = 'Let the command write it each time, or delete the old file under before:.'

function readReport(path: string, text: string): ReadReport | Broken {
  for (const { title, read } of reportFormats) {
    try {
      const reading = read(text)
      if (reading) return { path, title, reading }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return broken(`${path} is no whole ${title}: ${why}`, 'See why the command wrote only a part of it.')
    }
  }
  const known = reportFormats.map(({ title }) => title).join(', ')
  return broken(`${path} is in no format that is known here`, `Let the command write one of ${known}.`)
}

function broken(fact: string, fix: string): Broken {
  return { reason: `report: ${fact}`, fix }
}
