import type { Files, Regexes } from '../../domain/ports.ts'
import { RegexTimeout } from '../../domain/safe-regex.ts'
import { readAttributes } from './attributes.ts'
import { Prefilter } from './prefilter.ts'
import { emptyPart, type Part, scanInto } from './scan-part.ts'
import { Search } from './search.ts'
import { isRefusal, readSelector, type Selector } from './selector.ts'
import { type SharedMemory, SharedPaths } from './shared-paths.ts'

/** What another thread needs to know to help. Everything in it can be copied. */
export type ThreadInput = {
  readonly memory: SharedMemory
  readonly selectors: readonly string[]
  readonly message: string | null
  readonly attributes: Parameters<typeof readAttributes>[0]
}

/** Whether another thread can make the same of the selector's text. */
export function isPortable(selector: Selector): boolean {
  const again = readSelector(selector.text)
  if (isRefusal(again) || again.kind !== selector.kind || selector.kind === 'own') return false
  if (again.kind !== 'rules' || selector.kind !== 'rules') return true
  return again.rules.length === selector.rules.length && again.rules.every(rule => selector.rules.includes(rule))
}

/** Errors lose their class on the way from thread to thread. */
export type ThreadAnswer = Part | { readonly timeout: string }

/** The job of the second thread: to scan files until all are taken. */
export const scanInThread = {
  name: 'scan',
  run: (
    input: ThreadInput,
    { files, regexes }: { readonly files: Pick<Files, 'readNow'>; readonly regexes: Regexes }
  ): ThreadAnswer => {
    const { memory, selectors, message, attributes } = input
    const read = selectors
      .map(text => readSelector(text))
      .filter((selector): selector is Selector => !isRefusal(selector))
    const shared = new SharedPaths(memory)
    const part = emptyPart()
    try {
      const search = new Search(read, { regexes, message })
      const run = { files, search, prefilter: new Prefilter(search), attributeOf: readAttributes(attributes) }
      for (let paths = shared.take(); paths.length > 0; paths = shared.take()) scanInto(part, paths, run)
      return part
    } catch (error) {
      if (error instanceof RegexTimeout) return { timeout: error.message }
      throw error
    }
  }
}
