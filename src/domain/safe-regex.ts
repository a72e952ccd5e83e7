/** A regex that ends in bounded time, whatever pattern and text. */
export type SafeRegex = {
  readonly source: string
  readonly flags: string
  /** @throws RegexTimeout */
  test(text: string): boolean
  /** Every match, in order, not overlapping. @throws RegexTimeout */
  matches(text: string): readonly RegexMatch[]
}

export type RegexMatch = {
  readonly index: number
  readonly text: string
  /** What its named groups hold; a group that took no part is left out. */
  readonly groups: Readonly<Record<string, string>>
}

/** A pattern took too long on a text, or more stack than V8 gives it: the check that uses it is broken. */
export class RegexTimeout extends Error {
  constructor(source: string, limitMs: number) {
    super(`/${source}/ is too costly on one text: it was stopped within ${limitMs} ms`)
    this.name = 'RegexTimeout'
  }

  /** One that was thrown in another thread. */
  static saying(message: string): RegexTimeout {
    const error = new RegexTimeout('', 0)
    error.message = message
    return error
  }
}
