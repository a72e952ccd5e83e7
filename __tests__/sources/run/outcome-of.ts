import type { Outcome } from '../../../src/domain/outcome.ts'
import type { Clock, CommandSpec, Commands, Files, Listener } from '../../../src/domain/ports.ts'
import type { RunTask } from '../../../src/sources/run/fields.ts'
import { runTask } from '../../../src/sources/run/run-task.ts'
import type { Statement } from '../../../src/statement/statement.ts'
import { type FakeTree, fakeFiles } from '../../fakes/fake-files.ts'
import { type FakeRun, fakePorts } from '../../fakes/fake-ports.ts'

const BASH = 'bash --noprofile --norc -e -o pipefail -c '

export type Fakes = Readonly<Record<string, FakeRun | ((spec: CommandSpec) => FakeRun)>>

/** A check that says no more than its command, or what is said here. */
export function aTask(fields: Partial<RunTask> = {}): RunTask {
  return { id: 'a-check', main: 'make', fields: {}, expect: [], isOptional: false, timeoutMs: 60_000, ...fields }
}

/** Files of the repository; `old` ones are not written by the commands, all others are. */
export type Work = {
  readonly tree?: FakeTree
  readonly old?: readonly string[]
  /** When what is written is from; the commands start at 0. */
  readonly modifiedMs?: number
  /** Command lines of the other processes, at each look; the last stays. */
  readonly processes?: readonly (readonly string[] | null)[]
  /** What else listens, at each look; the last stays. */
  readonly listeners?: readonly (readonly Listener[] | null)[]
  /** The work tree after the commands, where it is another. */
  readonly after?: FakeTree
}

/** Runs a check whose scripts do, in bash, what is listed; others are not found. */
export function outcomeOf(task: Partial<RunTask>, commands: Fakes, work: Work = {}): Promise<Outcome> {
  const inBash = Object.fromEntries(Object.entries(commands).map(([script, fake]) => [BASH + script, fake]))
  const ports = fakePorts({ commands: inBash, files: writtenFiles(work) })
  const watched = {
    ...ports.commands,
    others: changingProcesses(work.processes ?? []),
    listeners: inTurn(work.listeners ?? [[]])
  }
  const whole = { ...ports, commands: watched, clock: tickingClock() }
  return runTask(aTask(task), whole, new AbortController().signal)
}

/** Time passes only while somebody sleeps. */
function tickingClock(): Clock {
  let nowMs = 0
  return {
    now: () => nowMs,
    sleep: async ms => {
      nowMs += ms
    },
    every: () => () => {}
  }
}

/** What each look sees; the last stays. */
function inTurn<Seen>(looks: readonly Seen[]): () => Promise<Seen> {
  let look = -1
  return async () => {
    look = Math.min(look + 1, looks.length - 1)
    // Safe: there is at least one.
    return looks[look] as Seen
  }
}

function changingProcesses(looks: readonly (readonly string[] | null)[]): Commands['others'] {
  const next = inTurn(looks.length === 0 ? [[]] : looks)
  return async () => {
    const commands = await next()
    if (commands === null) return null
    return commands.map((command, at) => ({
      identity: `${at} ${command}`,
      pid: 100 + at,
      command,
      ageMs: 1500
    }))
  }
}

/** Each look finds the files written anew. */
function writtenFiles({ tree = {}, old = [], after = tree, modifiedMs = 0 }: Work): Files {
  const files = fakeFiles({ ...tree, ...after })
  let lists = 0
  let looks = 0
  return {
    ...files,
    relist: () => fakeFiles(lists++ === 0 ? tree : after),
    stamps: async patterns => {
      looks += 1
      const stamps = await files.stamps(patterns)
      const written = { text: `written ${looks}`, modifiedMs }
      return new Map([...stamps].map(([path, stamp]) => [path, old.includes(path) ? stamp : written]))
    }
  }
}

/** A statement about this subject. */
export function about(subject: string): Statement {
  const value = { kind: 'number', amount: 1, unit: null } as const
  return { clauses: [{ isAny: false, subject, operator: '>=', value, forMs: null }] }
}

/** What was seen of a subject, as a list of values, or why nothing was. */
export function seen(outcome: Outcome, subject: string): unknown {
  if (outcome.kind !== 'ran') return outcome
  const observed = outcome.observe(subject)
  return observed.kind === 'observed' ? observed.observations.map(({ value }) => value) : observed
}
