import type { Severity } from '../../domain/severity.ts'
import type { Code } from './engine/code.ts'

export const groups = [
  'debugger',
  'debug-print',
  'stdout',
  'tmp-log',
  'log-level',
  'banner',
  'conflict',
  'own'
] as const

/**
 * `debugger` stops the program, `debug-print` is made only for debugging, `stdout` prints (fine in a command-line
 * program, so never on by default), `tmp-log` writes logs under a temporary folder, `log-level` sets DEBUG or INFO in
 * code, `banner` is a shouted message, `conflict` is what a merge left, `own` is a rule of the config.
 */
export type Group = (typeof groups)[number]

/** Offsets in the text, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** Replaces a span of the bytes by a text as a person reads it. */
export type TextEdit = Span & { readonly text: string }

/** What to change so that the finding at `span` goes and the program does what it did; `null` when a person must say. */
export type Fixer = (code: Code, span: Span) => readonly TextEdit[] | null

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
  /**
   * Texts of which one stands in every file that holds a match, rarer than the words or fewer: the file is searched for
   * them first. `['console']`, where the word is `log`.
   */
  readonly needs?: readonly string[]
  /** What the word at token `at` is a part of, when that is what the rule forbids. */
  match(code: Code, at: number): Span | null
  /** Every match, in order, for what no word begins. Asked once a file; the code is made only when asked for. */
  find?(text: string, code: () => Code): readonly Span[]
  /** How the match at `span` goes; the rules of languages have theirs in `fixes/`. */
  readonly fix?: Fixer
}
