import type { CommandRun, Listener, Ports, RunningProcess, Survivor } from '../../../domain/ports.ts'
import { globMatcher } from '../../../text/glob-matcher.ts'
import { folderOf, listOfTexts, type RunTask } from '../fields.ts'
import { matcherOf } from '../pattern.ts'
import { settleMsOf, type Wanted, wantedOf } from './field.ts'
import { entriesIn, newFiles } from './new-files.ts'

/** What the commands left behind. `null`: it cannot be told on this system. What nobody asked for is empty. */
export type Left = {
  /** Processes that the commands started. They have been ended. */
  readonly own: readonly Survivor[]
  /** Processes like the pattern, which the commands may have started through somebody else. */
  readonly processes: readonly Survivor[] | null
  /** Paths of files in the repository. */
  readonly files: readonly string[]
  readonly ports: readonly Listener[] | null
}

export type LeftoverWatch = {
  /** What is there now and was not before, once it has had the time to go. */
  left(runs: readonly CommandRun[], signal: AbortSignal): Promise<Left>
}

const POLL_MS = 100

/** Remembers what is there before the commands run. What they started themselves is found by its mark, not here. */
export async function watchLeftovers(task: RunTask, ports: Ports): Promise<LeftoverWatch> {
  const wanted = wantedOf(task.fields.leftovers, task.expect)
  const [processes, files, listeners] = await Promise.all([
    watchProcesses(wanted, ports),
    watchFiles(task, wanted, ports),
    watchListeners(wanted, ports)
  ])
  return {
    async left(runs, signal) {
      const own = runs.flatMap(({ survivors }) => survivors)
      const until = ports.clock.now() + settleMsOf(task.fields.leftovers)
      for (;;) {
        const others = { processes: await processes(), ports: await listeners.others() }
        const isClean = !others.processes?.length && !others.ports?.length
        if (isClean || ports.clock.now() >= until || signal.aborted) {
          const listening = others.ports && [...listeners.own(own), ...others.ports]
          return { own, processes: others.processes, ports: listening, files: await files(runs) }
        }
        await ports.clock.sleep(POLL_MS, signal)
      }
    }
  }
}

/** A service manager or a container may have started them for the commands: only their command line tells. */
async function watchProcesses({ pattern }: Wanted, { commands, regexes }: Ports) {
  if (pattern === null) return async () => []
  const isLike = matcherOf(pattern, regexes)
  const running = async () => (await commands.others())?.filter(({ command }) => isLike(command)) ?? null
  const before = new Set((await running())?.map(({ identity }) => identity))
  return async (): Promise<readonly RunningProcess[] | null> =>
    (await running())?.filter(({ identity }) => !before.has(identity)) ?? null
}

type ListenerWatch = {
  /** On what the commands' own processes listened. */
  own(survivors: readonly Survivor[]): readonly Listener[]
  /** What listens besides and did not before; `null`: it cannot be told on this system. */
  others(): Promise<readonly Listener[] | null>
}

/**
 * A port that is named is meant whoever listens on it: a container may do so for the commands. Where none is, only their own
 * processes are: on a machine that others use, something may begin to listen at any time.
 */
async function watchListeners({ ports }: Wanted, { commands }: Ports): Promise<ListenerWatch> {
  if (ports === null) return { own: () => [], others: async () => [] }
  const first = await commands.listeners()
  const before = new Set(first?.map(({ port }) => port))
  const isMeant = ({ port }: Listener) => ports === 'all' || ports.includes(port)
  return {
    own: survivors => survivors.flatMap(listenersOf).filter(isMeant),
    others: async () => {
      if (ports === 'all') return first && []
      return (await commands.listeners())?.filter(one => isMeant(one) && !before.has(one.port)) ?? null
    }
  }
}

function listenersOf({ pid, command, ports = [] }: Survivor): readonly Listener[] {
  return ports.map(port => ({ port, owner: { pid, command } }))
}

async function watchFiles(task: RunTask, { files: patterns }: Wanted, { files }: Ports) {
  if (patterns === null) return async () => []
  const isMeant = globMatcher(patterns)
  const before = new Set(await entriesIn(files.relist()))
  const reports = listOfTexts(task.fields.report)
  return async (runs: readonly CommandRun[]) => {
    const found = await newFiles({ before, files: files.relist(), runs, reports, folder: folderOf(task) })
    return found.filter(path => isMeant(path))
  }
}
