import type { Compared } from '../../../src/domain/changed-lines.ts'
import type { Outcome } from '../../../src/domain/outcome.ts'
import { runScan, type ScanFields } from '../../../src/sources/scan/run-scan.ts'
import { type FakeTree, fakeFiles } from '../../fakes/fake-files.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'

export type Entry = Partial<ScanFields> & { readonly scan: readonly string[]; readonly isOptional?: boolean }

/** Runs one check of the source on a tree in memory. */
export function run(
  tree: FakeTree,
  { scan, isOptional = false, ...fields }: Entry,
  { ignored = [], change }: { readonly ignored?: readonly string[]; readonly change?: Compared } = {}
): Promise<Outcome> {
  const task = {
    id: 'check',
    main: scan,
    fields: { forbid: [], require: [], exclude: [], ...fields },
    expect: [],
    isOptional,
    timeoutMs: 1000
  }
  return runScan(
    task,
    fakePorts({ files: fakeFiles(tree, { ignored }), ...(change && { change }) }),
    new AbortController().signal
  )
}

/** What was seen of a subject, in a word. */
export function seen(outcome: Outcome, subject: string): unknown {
  if (outcome.kind !== 'ran') return outcome
  const observed = outcome.observe(subject)
  return observed.kind === 'observed' ? observed.observations[0]?.value : observed.reason
}
