import type { Outcome } from '../../../src/domain/outcome.ts'
import type { CommandSpec } from '../../../src/domain/ports.ts'
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

/** Runs a check whose scripts do, in bash, what is listed; others are not found. */
export function outcomeOf(task: Partial<RunTask>, commands: Fakes, tree: FakeTree = {}): Promise<Outcome> {
  const inBash = Object.fromEntries(Object.entries(commands).map(([script, fake]) => [BASH + script, fake]))
  return runTask(aTask(task), fakePorts({ commands: inBash, files: fakeFiles(tree) }), new AbortController().signal)
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
