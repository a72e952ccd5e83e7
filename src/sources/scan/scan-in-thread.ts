import type { Files, Regexes } from '../../domain/ports.ts'
import { RegexTimeout } from '../../domain/safe-regex.ts'
import { attributeReader } from './files/attribute-of.ts'
import type { AttributeFile } from './files/attributes.ts'
import { Prefilter } from './prefilter.ts'
import { emptyPart, type Part, type PartRun, scanInto } from './scan-part.ts'
import { Search } from './search.ts'
import { isRefusal, readSelector, type Selector } from './selector.ts'
import { type Shared, SharedWork } from './shared-work.ts'

/** What another thread needs to know to get ready. Everything in it can be copied. */
export type ThreadInput = {
  readonly selectors: readonly string[]
  readonly message: string | null
}

/** What it needs to know to help. */
export type ThreadShare = {
  readonly shared: Shared
  readonly attributes: readonly AttributeFile[]
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

type ThreadPorts = {
  readonly files: Pick<Files, 'readNow'>
  readonly regexes: Regexes
  /** What is sent to the thread later. */
  readonly received: Promise<unknown>
}

/** The job of the second thread: to scan files until all are taken. */
export const scanInThread = {
  name: 'scan',
  run: async (
    { selectors, message }: ThreadInput,
    { files, regexes, received }: ThreadPorts
  ): Promise<ThreadAnswer> => {
    const read = selectors
      .map(text => readSelector(text))
      .filter((selector): selector is Selector => !isRefusal(selector))
    const part = emptyPart()
    try {
      const search = new Search(read, { regexes, message })
      const prefilter = new Prefilter(search)
      // Safe: only who started this job sends it something.
      const { shared, attributes } = (await received) as ThreadShare
      const run = { files, search, prefilter, attributeOf: await attributeReader(attributes) }
      helpWith(new SharedWork(shared), part, run)
      return part
    } catch (error) {
      if (error instanceof RegexTimeout) return { timeout: error.message }
      throw error
    }
  }
}

/** First what others have put back, so that it is soon done. */
function helpWith(work: SharedWork, part: Part, run: PartRun): void {
  for (;;) {
    const again = work.takeAgain()
    const paths = again === null ? work.take()?.paths : [again]
    if (paths === undefined) return
    scanInto(part, paths, run)
  }
}
