import type { Regexes } from '../domain/ports.ts'
import { createRegexes } from './regexes.ts'

/** Made when the first pattern is compiled: what bounds their time takes some milliseconds to set up. */
export function createLazyRegexes(): Regexes {
  let made: Regexes | null = null
  return {
    compile: (source, flags) => {
      made ??= createRegexes()
      return made.compile(source, flags)
    }
  }
}
