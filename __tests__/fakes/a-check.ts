import type { ConfiguredCheck } from '../../src/config/config.ts'
import type { Check } from '../../src/domain/check.ts'
import { observedOne } from '../../src/domain/observation.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { Statement } from '../../src/statement/statement.ts'

/** An outcome in which every subject has this number: 0 for a command that succeeded. */
export function ran(value = 0, fields: Partial<Extract<Outcome, { kind: 'ran' }>> = {}): Outcome {
  return { kind: 'ran', observe: () => observedOne(value), findings: [], evidence: `saw ${value}`, ...fields }
}

/** `exit == 0` */
export const exitIsZero: Statement = {
  clauses: [
    { isAny: false, subject: 'exit', operator: '==', value: { kind: 'number', amount: 0, unit: null }, forMs: null }
  ]
}

type Fields = Partial<Omit<Check, 'run'>> &
  Partial<Omit<ConfiguredCheck, 'check'>> & { outcome?: Outcome; run?: Check['run'] }

/** A check that expects `exit == 0`, and passes unless its outcome says otherwise. */
export function aCheck(id: string, fields: Fields = {}): ConfiguredCheck {
  const {
    when = [],
    needs = [],
    isAlone = false,
    writes = [],
    expect = [exitIsZero],
    place,
    definition,
    outcome = ran(),
    run,
    ...header
  } = fields
  return {
    check: {
      id,
      title: id,
      source: 'run',
      severity: 'error',
      stage: 'pre-merge',
      owner: null,
      help: null,
      timeoutMs: 1000,
      run: run ?? (async () => outcome),
      ...header
    },
    when,
    needs,
    isAlone,
    writes,
    expect,
    place: place ?? { path: '.github/readiness.yml', line: 3 },
    definition: definition ?? { main: 'true', fields: {}, isOptional: false, when, expect, implied: [], ruleFile: null }
  }
}
