import type { Severity } from '../../domain/severity.ts'
import type { Code } from './engine/code.ts'

export const groups = ['debugger', 'debug-print', 'stdout', 'tmp-log', 'log-level', 'banner'] as const

/**
 * `debugger` stops the program, `debug-print` is made only for debugging, `stdout` prints (fine in a command-line
 * program, so never on by default), `tmp-log` writes logs under a temporary folder, `log-level` sets DEBUG or INFO in
 * code, `banner` is a shouted message.
 */
export type Group = (typeof groups)[number]

/** Offsets in the text, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

export type Rule = {
  /** `language/name` */
  readonly id: string
  readonly group: Group
  readonly severity: Severity
  /** What is wrong. */
  readonly message: string
  /** What to do. */
  readonly help: string
  /** The words at which `match` is asked. One of them stands in every match. */
  readonly words: readonly string[]
  /** A file without this cannot hold a match. */
  readonly needs?: RegExp
  /** What the word at token `at` is a part of, when that is what the rule forbids. */
  match(code: Code, at: number): Span | null
}
