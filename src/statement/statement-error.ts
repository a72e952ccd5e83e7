/** A sentence that is no statement. `fact` says what is wrong, `fix` the next step. */
export class StatementError extends Error {
  readonly fact: string
  readonly fix: string
  /** Where in the text, counted in UTF-16 units from 0. */
  readonly offset: number
  constructor(fact: string, fix: string, offset: number) {
    super(`${fact} — ${fix}`)
    this.name = 'StatementError'
    this.fact = fact
    this.fix = fix
    this.offset = offset
  }
}
