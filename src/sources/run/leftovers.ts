import * as z from 'zod'
import type { Ports, RunningProcess, Survivor } from '../../domain/ports.ts'
import { parseDuration } from '../../statement/duration.ts'
import { duration } from './duration.ts'
import { matcherOf, pattern } from './pattern.ts'
import { type ToolFinding, toolFinding } from './reading.ts'

/** What the commands started may take this long to end by itself. */
export const SETTLE_MS = 3000

/** A command is not waited for longer than this after it ended. */
const MOST_SETTLE_MS = 60_000

const settle = z.string().refine(text => isSettle(parseDuration(text)), {
  error: 'is no duration',
  params: { fix: 'write 0s to 60s, as in 3s' }
})

/** What must not stay behind. */
export const leftovers = z.union([
  pattern,
  z.strictObject({
    processes: pattern
      .optional()
      .describe('Text or /regex/ of command lines: no new process like it may stay, whoever started it.'),
    settle: settle.optional().describe('How long what it started may take to end by itself; 3s if left out.')
  })
])

export type LeftoversField = z.output<typeof leftovers>

export function settleMsOf(field: LeftoversField | undefined): number {
  const written = typeof field === 'object' ? field.settle : undefined
  return written === undefined ? SETTLE_MS : (parseDuration(written) ?? SETTLE_MS)
}

/** Which way a change goes: a longer wait is weaker, a pattern more is stronger, another pattern may be anything. */
export function compareLeftovers(was: unknown, is: unknown): 'same' | 'weaker' | 'stronger' | 'unknown' {
  const [before, after] = [watched(was), watched(is)]
  const isPatternKept = before.processes === after.processes
  if (before.processes !== null && !isPatternKept) return after.processes === null ? 'weaker' : 'unknown'
  if (after.settleMs !== before.settleMs) return after.settleMs > before.settleMs ? 'weaker' : 'stronger'
  return isPatternKept ? 'same' : 'stronger'
}

function watched(field: unknown): { readonly processes: string | null; readonly settleMs: number } {
  const parsed = leftovers.safeParse(field)
  const known = parsed.success ? parsed.data : undefined
  return { processes: (typeof known === 'object' ? known.processes : known) ?? null, settleMs: settleMsOf(known) }
}

function isSettle(ms: number | null): boolean {
  return ms !== null && ms <= MOST_SETTLE_MS
}

export type ProcessWatch = {
  /** New processes like the pattern that are still there; `null` where processes cannot be listed. */
  left(signal: AbortSignal): Promise<readonly Survivor[] | null>
}

const POLL_MS = 100

/**
 * Watches for processes that the commands may have started through somebody else, a service manager or a container: they
 * are no children, so only their command line tells.
 */
export async function watchProcesses(field: LeftoversField | undefined, ports: Ports): Promise<ProcessWatch> {
  const text = typeof field === 'object' ? field.processes : field
  if (text === undefined) return { left: async () => [] }
  const isLike = matcherOf(text, ports.regexes)
  const running = async () => (await ports.commands.others())?.filter(({ command }) => isLike(command)) ?? null
  const before = new Set((await running())?.map(({ identity }) => identity))
  const added = async () => (await running())?.filter(({ identity }) => !before.has(identity)) ?? null
  return {
    async left(signal) {
      const until = ports.clock.now() + settleMsOf(field)
      let found: readonly RunningProcess[] | null = await added()
      while (found?.length && ports.clock.now() < until && !signal.aborted) {
        await ports.clock.sleep(POLL_MS, signal)
        found = await added()
      }
      return found
    }
  }
}

/** A process that stayed, with what is needed to find out why. */
export function leftoverFinding({ pid, command, ageMs }: Survivor): ToolFinding {
  return toolFinding({
    rule: 'run/leftover',
    message: `Left running: ${command} (pid ${pid}, started ${duration(ageMs)} before)`
  })
}
