import { StatementError } from './statement-error.ts'

/** Reads a text from left to right. Patterns must be sticky. */
export class Reader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  get rest(): string {
    return this.text.slice(this.at)
  }

  sees(pattern: RegExp): boolean {
    return this.match(pattern) !== null
  }

  /** What the pattern matches here, which is then read; `null` if it does not. */
  take(pattern: RegExp): string | null {
    const found = this.match(pattern)
    this.at += found?.length ?? 0
    return found
  }

  /** Stops reading. */
  fail(fact: string, fix: string, at = this.at): never {
    throw new StatementError(fact, fix, at)
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.text)?.[0] ?? null
  }
}
