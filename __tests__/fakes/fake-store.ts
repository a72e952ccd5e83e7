import type { Store } from '../../src/domain/ports.ts'

/** A store in memory; `text` is what it keeps. */
export function fakeStore(
  text: string | null = null,
  kind: Partial<Pick<Store, 'isTrusted' | 'isRemote'>> = {}
): Store & { text: string | null } {
  return {
    text,
    isTrusted: true,
    isRemote: false,
    ...kind,
    async read() {
      return this.text
    },
    async write(written) {
      this.text = written
    }
  }
}
