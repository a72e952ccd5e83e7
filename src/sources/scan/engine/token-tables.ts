/** Lends the memory for the tokens of one file to the next: fresh memory for each costs more than to fill it. */
export class TokenTables {
  private spare: Int32Array | null = null

  /** A table of at least so many numbers, whatever they are now. */
  lend(length: number): Int32Array {
    const { spare } = this
    this.spare = null
    return spare !== null && spare.length >= length ? spare : new Int32Array(length)
  }

  /** Nobody may read it any more. */
  takeBack(table: Int32Array): void {
    if (table.length > (this.spare?.length ?? 0)) this.spare = table
  }
}
