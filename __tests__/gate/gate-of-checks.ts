import type { ConfiguredCheck } from '../../src/config/config.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import type { GateRun } from '../../src/gate/gate.ts'
import { runGate } from '../../src/gate/gate.ts'
import { Memory } from '../../src/gate/memory.ts'
import { everythingIsNew } from '../../src/scope/comparison.ts'
import { fakePorts } from '../fakes/fake-ports.ts'

const nowhere = { branch: null, labels: async () => ({ why: 'nobody asks' }), changed: null, level: null }

/** Runs the gate over these checks, two at a time, with nothing outside. */
export async function gate(
  checks: readonly ConfiguredCheck[],
  {
    isNewOnly = false,
    ...fields
  }: Partial<Pick<GateRun, 'only' | 'cancel' | 'onProgress' | 'ports' | 'memory' | 'runUrl' | 'comparison'>> & {
    readonly isNewOnly?: boolean
  } = {}
): Promise<readonly CheckResult[]> {
  const config = {
    path: '.github/readiness.yml',
    presets: [],
    release: null,
    level: null,
    concurrency: null,
    publish: [],
    weakening: 'approval' as const,
    newFindingsOnly: isNewOnly,
    waivers: [],
    maxWaivers: null,
    freezes: [],
    settings: {},
    checks
  }
  const cancel = new AbortController().signal
  const memory = Memory.from(null, { isTrusted: true })
  const quiet = { only: [], cancel, onProgress: () => {}, memory, runUrl: null, comparison: everythingIsNew, isNewOnly }
  return runGate({ config, ports: fakePorts(), circumstances: nowhere, concurrency: 2, ...quiet, ...fields })
}
