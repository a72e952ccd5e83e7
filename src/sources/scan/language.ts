import type { Code } from './engine/code.ts'
import type { Start } from './engine/lexer.ts'
import type { Rule } from './rule.ts'

/** One language: which files are written in it, how to lex it, and its rules. See languages/README.md. */
export type Language = {
  /** What a person calls it. */
  readonly title: string
  /** With the dot, lower case; the longest that fits wins. */
  readonly extensions: readonly string[]
  readonly fileNames?: readonly string[]
  /** Interpreters of a `#!` line without version: `python`, not `python3.12`. */
  readonly shebangs?: readonly string[]
  /** Tools write files of it in one long line: those are left out. */
  readonly isMinifiable?: boolean
  /** Its files are Jupyter notebooks: JSON, with the code in cells. */
  readonly isNotebook?: boolean
  /** It runs in browsers, which write no files. */
  readonly writesNoFiles?: boolean
  readonly start: Start
  readonly rules: readonly Rule[]
  /** Tells of a file's offsets where no code can stand, before it is read; left out: it may anywhere. */
  codePlaces?(text: string): (offset: number) => boolean
  /** What other parts of its files are written in: each is read as if the rest were text. */
  readonly embedded?: readonly Language[]
  /** Names the file gives to something else: `pp` for `pprint` after `from pprint import pprint as pp`. */
  renames?(code: Code): ReadonlyMap<string, string>
}
