import type { Mistake } from '../../domain/errors.ts'
import { oneLine } from '../../text/harmless.ts'
import type { Path, Position } from './position.ts'

/** What is wrong, and the next step. */
export type Wrong = { readonly fact: string; readonly fix: string }

/** More would bury the first ones; a file made to break the parser has a million. */
const MISTAKE_LIMIT = 100

/** The path to what is nested too deeply is as deep. */
const KEY_LIMIT = 100

/** Collects every mistake, so that the user mends them in one go. */
export class MistakeLog {
  readonly #mistakes = new Map<string, Mistake>()

  add(at: Position, key: Path | null, { fact, fix }: Wrong): void {
    const dotted = key === null || key.length === 0 ? null : key.join('.')
    const mistake = {
      path: at.path,
      line: at.line,
      column: at.column,
      key: dotted === null ? null : oneLine(dotted, KEY_LIMIT),
      fact: oneLine(fact),
      fix: oneLine(fix)
    }
    if (this.#mistakes.size < MISTAKE_LIMIT) this.#mistakes.set(JSON.stringify(mistake), mistake)
  }

  get isEmpty(): boolean {
    return this.#mistakes.size === 0
  }

  /** In the order of the file, the user's own before the presets'. */
  inOrder(path: string): readonly Mistake[] {
    return [...this.#mistakes.values()].sort(
      (a, b) =>
        Number(a.path !== path) - Number(b.path !== path) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0)
    )
  }
}
