import type { ConfiguredCheck } from '../../src/config/config.ts'
import type { CheckResult } from '../../src/domain/report.ts'
import type { GateRun } from '../../src/gate/gate.ts'
import { runGate } from '../../src/gate/gate.ts'
import { fakePorts } from '../fakes/fake-ports.ts'

const nowhere = { branch: null, labels: null, changed: null, level: null }

/** Runs the gate over these checks, two at a time, with nothing outside. */
export async function gate(
  checks: readonly ConfiguredCheck[],
  fields: Partial<Pick<GateRun, 'only' | 'cancel' | 'onProgress' | 'ports'>> = {}
): Promise<readonly CheckResult[]> {
  const config = { path: '.github/readiness.yml', presets: [], level: null, waivers: [], settings: {}, checks }
  const cancel = new AbortController().signal
  const quiet = { only: [], cancel, onProgress: () => {} }
  return runGate({ config, ports: fakePorts(), circumstances: nowhere, concurrency: 2, ...quiet, ...fields })
}
