import type { ConfiguredCheck } from '../../src/config/config.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import type { GateRun } from '../../src/gate/gate.ts'
import { runGate } from '../../src/gate/gate.ts'
import { Memory } from '../../src/gate/memory.ts'
import { fakePorts } from '../fakes/fake-ports.ts'

const nowhere = { branch: null, labels: null, changed: null, level: null }

/** Runs the gate over these checks, two at a time, with nothing outside. */
export async function gate(
  checks: readonly ConfiguredCheck[],
  fields: Partial<Pick<GateRun, 'only' | 'cancel' | 'onProgress' | 'ports' | 'memory' | 'runUrl'>> = {}
): Promise<readonly CheckResult[]> {
  const config = {
    path: '.github/readiness.yml',
    presets: [],
    release: null,
    level: null,
    concurrency: null,
    publish: [],
    weakening: 'approval' as const,
    waivers: [],
    settings: {},
    checks
  }
  const cancel = new AbortController().signal
  const quiet = { only: [], cancel, onProgress: () => {}, memory: Memory.from(null, { isTrusted: true }), runUrl: null }
  return runGate({ config, ports: fakePorts(), circumstances: nowhere, concurrency: 2, ...quiet, ...fields })
}
