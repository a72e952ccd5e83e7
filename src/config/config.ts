import type { Check } from '../domain/check.ts'
import type { Place } from '../domain/observation.ts'
import type { PostTarget } from '../domain/report.ts'
import type { Statement } from '../statement/statement.ts'
import type { Freeze } from './schema/freeze.ts'
import type { Weakening } from './schema/schema.ts'

/** One check of the config: how to run it, when, after what, and what to expect of it. */
export type ConfiguredCheck = {
  readonly check: Check
  readonly when: readonly Statement[]
  readonly needs: readonly string[]
  /** Nothing else runs at the same time. */
  readonly isAlone: boolean
  /** Globs of files that no other check may write at the same time. */
  readonly writes: readonly string[]
  /** Written and implied expectations, names filled in. */
  readonly expect: readonly Statement[]
  /** Where it stands in the config, or in the preset. */
  readonly place: Place
  readonly definition: Definition
}

/** A file that a check names, and what it says: a part of the rules, wherever it lies. */
export type RuleFile = { readonly key: string; readonly path: string; readonly text: string }

/** What a check says besides its header, as it was written: to hold one config against another. */
export type Definition = {
  /** The value of the source's own key. */
  readonly main: unknown
  readonly fields: Readonly<Record<string, unknown>>
  readonly isOptional: boolean
  /** Names not filled in. */
  readonly when: readonly Statement[]
  readonly expect: readonly Statement[]
  /** What its source expects besides, of itself. */
  readonly implied: readonly Statement[]
  readonly ruleFile: RuleFile | null
}

/** A failing check counts as waived until the end of that day (UTC). */
export type Waiver = {
  readonly check: string
  readonly reason: string
  readonly by: string
  /** `2026-12-31` */
  readonly until: string
  /** Where it stands in the config. */
  readonly line: number
}

export type Config = {
  /** The file, or `null` when presets stand in for one. */
  readonly path: string | null
  readonly presets: readonly string[]
  /** File the release version is read from. */
  readonly release: string | null
  readonly level: string | null
  /** How many checks may run at once; `null`: as many as the machine has cores. */
  readonly concurrency: number | null
  /** Where else the report goes. */
  readonly publish: readonly PostTarget[]
  readonly weakening: Weakening
  /** Findings that were there before the change fail no check. */
  readonly newFindingsOnly: boolean
  readonly waivers: readonly Waiver[]
  /** How many waivers may be open. */
  readonly maxWaivers: number | null
  readonly freezes: readonly Freeze[]
  /** The keys of the top level that belong to sources, parsed. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly checks: readonly ConfiguredCheck[]
}
