import type { Check } from '../../domain/check.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { ConfiguredCheck, RuleFile } from '../config.ts'
import type { Names } from '../names/names.ts'
import { fillAll } from '../names/names.ts'
import type { CheckedEntry } from './check-entry.ts'

type Surroundings = {
  readonly names: Names
  readonly settings: unknown
  readonly ruleFile: RuleFile | null
}

/** The entry as the gate runs it. A name that has no value makes this one check broken, and no other. */
export function toConfiguredCheck(parsed: CheckedEntry, { names, settings, ruleFile }: Surroundings): ConfiguredCheck {
  const { entry, source, common, main, fields } = parsed
  const written = fillAll(parsed.expect, names)
  const when = fillAll(parsed.when, names)
  const implied = source.implied({ main, fields, expect: written.statements })
  const task = {
    id: entry.id,
    main,
    fields,
    expect: written.statements,
    isOptional: common.optional,
    timeoutMs: common.timeout,
    ...(source.settings && { settings }),
    ...(ruleFile && { ruleFile: ruleFile.text })
  }
  const missing = [...new Set([...when.missing, ...written.missing])]
  const identify = source.identifier?.(task)
  const check: Check = {
    ...headerOf(parsed),
    timeoutMs: common.timeout,
    ...(source.graceMs && { graceMs: source.graceMs(task) }),
    ...(identify && missing.length === 0 && { identify }),
    run: async (ports, signal) => (missing.length > 0 ? unfilled(missing) : source.run(task, ports, signal)),
    ...(source.findingsIn && { findingsIn: source.findingsIn.bind(source, task) })
  }
  return {
    check,
    // A condition that cannot be read decides nothing: the check runs, and is broken.
    when: when.missing.length > 0 ? [] : when.statements,
    needs: common.needs,
    isAlone: common.alone || (source.isAlone?.({ main, fields, expect: written.statements }) ?? false),
    writes: source.writes?.({ main, fields, expect: written.statements }) ?? [],
    expect: [...implied, ...written.statements],
    place: { path: entry.at.path, line: entry.at.line },
    definition: { ...definitionOf(parsed), ruleFile }
  }
}

function definitionOf({ source, common, main, fields, when, expect }: CheckedEntry) {
  const implied = source.implied({ main, fields, expect })
  return { main, fields, isOptional: common.optional, when, expect, implied }
}

function headerOf({ entry, source, common }: CheckedEntry) {
  return {
    id: entry.id,
    title: common.title ?? humanised(entry.id),
    source: source.name,
    severity: common.severity,
    stage: common.stage,
    owner: common.owner ?? null,
    help: common.help ?? null
  }
}

/** `mix-test` → `Mix test` */
function humanised(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function unfilled(missing: readonly string[]): Outcome {
  return {
    kind: 'broken',
    reason: missing.join('; '),
    fix: 'Give the name a value, or write the value into the config.'
  }
}
