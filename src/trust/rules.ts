import type { Config } from '../config/config.ts'
import type { Mistake } from '../domain/errors.ts'
import type { CommitFiles } from './commit-files.ts'

/** Whose rules judge, and what the change would put in their place. */
export type Rules = {
  readonly config: Config
  readonly origin: RulesOrigin
  /** What stands in the change; `null` where nothing is compared. */
  readonly proposed: Proposed | null
  /** The rules that hold before the change, and the files beside them; `null` where nothing is compared. */
  readonly before: Before | null
}

export type RulesOrigin =
  /** Nobody else's: at the desk, on a push, on a schedule. */
  | { readonly kind: 'own' }
  | { readonly kind: 'base'; readonly commit: string }
  /** The base has none. */
  | { readonly kind: 'first'; readonly commit: string }
  /** Those of the base cannot be used, so that a change can mend them. */
  | { readonly kind: 'mending'; readonly commit: string; readonly why: string }

export type Before = { readonly commit: string; readonly config: Config | null; readonly files: CommitFiles }

export type Proposed =
  | { readonly kind: 'config'; readonly config: Config }
  /** The config is gone, and no preset stands in for it. */
  | { readonly kind: 'nothing' }
  /** It cannot be used: merged, it would shut the gate for everybody. */
  | { readonly kind: 'unusable'; readonly mistakes: readonly Mistake[] }
