import type { Store } from '../../src/domain/ports.ts'

/** A store in memory; `text` is what it keeps. */
export function fakeStore(text: string | null = null): Store & { text: string | null } {
  return {
    text,
    async read() {
      return this.text
    },
    async write(written) {
      this.text = written
    }
  }
}
