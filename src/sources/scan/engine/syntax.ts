import type { Tokens } from './tokens.ts'

/**
 * How to tell a language's code from its text. A description is data: the engine walks the bytes once, with a stack of
 * its own, and asks a hook (`when`, `after`) only where a character alone does not decide.
 *
 * The text is one character per byte (latin1), so every pattern must be ASCII. Patterns are sticky (`/y`).
 */
export type Syntax = {
  /** Comments, strings, heredocs, regexes, sigils … The first that matches wins: put `"""` before `"`. */
  readonly forms: readonly TextForm[]
  /** Where code of another syntax begins inside code, e.g. a JSX tag. */
  readonly holes?: readonly Hole[]
  /** Characters besides letters, digits, `_` and non-ASCII that may stand anywhere in a word: `$` in JavaScript. */
  readonly wordChars?: string
  /** Characters a word may end with: `?!` in Elixir and Ruby. */
  readonly wordEnds?: string
  /** Operators of more than one character. Anything else is one character. */
  readonly operators?: readonly string[]
  /** A character which, at the end of a line, makes the next line part of it: `\\`. */
  readonly lineJoin?: string
  /** The openers of texts that a shell runs: `` ` ``, `%x(`. */
  readonly commands?: RegExp
  /** Literals that would otherwise be misread, e.g. `?"` in Elixir, `'a'` beside lifetimes in Rust. */
  readonly literals?: readonly Literal[]
}

export type Literal = {
  readonly match: RegExp
  /** Every character `match` may begin with. */
  readonly starts: string
}

/** Asked before a form or a hole is opened at `offset`. `tokens` holds what stands before it. */
export type When = (tokens: Tokens, offset: number) => boolean

/** Everything from `open` to `close` is text, except for its holes. */
export type TextForm = {
  readonly kind: 'comment' | 'string' | 'heredoc' | 'regex' | 'sigil' | 'template' | 'markup'
  readonly open: string | RegExp
  /** Every character `open` may begin with; needed when it is a pattern. */
  readonly starts?: string
  /** Every character that may follow the first. Where many words begin as `open` may, this makes the lexer faster. */
  readonly seconds?: string
  readonly when?: When
  /** What ends it; made from the opening text where that names it (heredocs, `r##"`). Left out: it never ends. */
  readonly close?: Close | ((open: readonly string[]) => string)
  /** Every character `close` may begin with; needed when it is a pattern. */
  readonly closeStarts?: string
  /**
   * `line-start`: only after white space at the start of a line, and not as part of a longer word (Elixir, PHP).
   * `own-line`: the line holds nothing else. `indented-own-line`: nothing else but white space before it.
   */
  readonly closeAt?: 'line-start' | 'own-line' | 'indented-own-line'
  /** Ends before the line break: line comments, strings of one line. */
  readonly endsAtLineEnd?: boolean
  /** The text begins on the line after the opener; the rest of this line is still code. */
  readonly startsOnNextLine?: boolean
  /** The next character is text, whatever it is. Mostly `\`. */
  readonly escape?: string
  /** Holes open even after an escape, as in a Python f-string. */
  readonly holesIgnoreEscape?: boolean
  /** Text that looks like a hole or the end: `{{` and `}}` in a Python f-string. */
  readonly literals?: readonly string[]
  /** The closing delimiter written twice is text: `''` in SQL. */
  readonly isCloseDoubled?: boolean
  /** The opening delimiter inside counts, and needs its own close: `%q(a (b) c)`, nested comments. */
  readonly nestedOpen?: string
  readonly holes?: readonly Hole[]
  /** Text inside text which hides holes and the end: `<%!-- … --%>` in a template. */
  readonly inner?: readonly TextForm[]
}

export type Close = string | RegExp

/** Code inside text (`#{…}`, `<%= … %>`), or code of another syntax inside code. */
export type Hole = {
  readonly open: string | RegExp
  readonly starts?: string
  readonly when?: When
  /** A bracket closes when none of its kind is open in the hole; anything else closes wherever it stands. */
  readonly close: Close
  readonly closeStarts?: string
  /** The syntax inside; left out: that of the code around. */
  readonly syntax?: () => Syntax
  /** Turns the rest of the hole into text: `:` before the format in a Python f-string. Not inside brackets. */
  readonly formatAfter?: string
  /** Text that follows the hole, e.g. the children after a JSX tag. Given what closed it. */
  readonly after?: (close: string) => TextForm | null
}
